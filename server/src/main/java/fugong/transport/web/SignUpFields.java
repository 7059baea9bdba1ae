package fugong.transport.web;

import fugong.transport.places.Place;
import fugong.transport.places.PlaceStore;
import fugong.transport.signup.SignUpForm;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a form sends. Places are chosen by name with type-ahead; what was typed is looked up here.
///
/// @param ticket of the personal link, made when the form was opened
record SignUpFields(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String idNumber,
        @Nullable String home,
        @Nullable String destination,
        @Nullable String employer,
        @Nullable LocalDate readyFrom,
        @Nullable Integer luggage,
        @Nullable String needs,
        @Nullable Boolean consent,
        @Nullable String ticket) {

    /// @param code what is sent; the name is shown
    record PlaceChoice(String name, String kind) {}

    static SignUpFields empty(LocalDate today) {
        return new SignUpFields("", "", "", "", "", "", today.plusDays(1), 1, "", false, "");
    }

    static List<PlaceChoice> choices(PlaceStore places, Locale locale) {
        return places.all().stream()
                .filter(it -> it.kind() == Place.Kind.HOME || it.kind() == Place.Kind.WORK)
                .map(it -> new PlaceChoice(it.name(locale), it.kind().word()))
                .toList();
    }

    SignUpForm form(PlaceStore places) {
        return new SignUpForm(
                text(name),
                text(phone),
                text(idNumber),
                id(places, Place.Kind.HOME, text(home)),
                id(places, Place.Kind.WORK, text(destination)),
                null,
                text(employer),
                readyFrom,
                luggage == null ? 1 : Math.clamp(luggage, 0, 20),
                text(needs),
                null,
                Boolean.TRUE.equals(consent),
                false);
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }

    private static @Nullable Integer id(PlaceStore places, Place.Kind kind, String word) {
        if (word.isEmpty()) {
            return null;
        }
        var found = places.search(kind, word, 2);
        return found.stream()
                .filter(it -> it.nameZh().equals(word) || it.nameEn().equals(word))
                .findFirst()
                .or(() -> found.size() == 1 ? found.stream().findFirst() : java.util.Optional.empty())
                .map(Place::id)
                .orElse(null);
    }
}
