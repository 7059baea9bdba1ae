package fugong.registry.places;

import fugong.kernel.AreaId;
import fugong.kernel.CreditCode;
import fugong.kernel.EnterpriseId;
import fugong.kernel.GroupId;
import fugong.registry.Area;
import fugong.registry.Areas;
import fugong.registry.Enterprise;
import fugong.registry.EnterpriseQuery;
import fugong.registry.Enterprises;
import fugong.registry.Group;
import fugong.registry.Groups;
import fugong.security.Actor;
import fugong.security.Actors;
import fugong.security.Permission;
import fugong.security.Scope;
import fugong.security.ScopePlaces;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Areas by code or name, groups by code, enterprises by credit code; nothing outside the scope of who asks.
@Component
class RegisterPlaces implements ScopePlaces {

    private static final int FEW = 20;

    private final Areas areas;
    private final Groups groups;
    private final Enterprises enterprises;
    private final Clock clock;

    RegisterPlaces(Areas areas, Groups groups, Enterprises enterprises, Clock clock) {
        this.areas = areas;
        this.groups = groups;
        this.enterprises = enterprises;
        this.clock = clock;
    }

    @Override
    public Optional<Place> find(Scope.Kind kind, String key, Locale locale) {
        return switch (kind) {
            case EVERYTHING -> everything();
            case AREA ->
                areas.tree().find(key, today()).found().filter(this::seen).map(it -> place(it, locale));
            case GROUP -> groups.find(key.strip()).filter(this::seen).map(it -> place(it, locale));
            case ENTERPRISE -> enterprises.find(CreditCode.of(key)).flatMap(it -> at(it, locale));
        };
    }

    @Override
    public Optional<Place> at(Scope.Kind kind, int id, Locale locale) {
        if (kind != Scope.Kind.EVERYTHING && id <= 0) {
            return Optional.empty();
        }
        return switch (kind) {
            case EVERYTHING -> everything();
            case AREA ->
                areas.tree().find(new AreaId(id), today()).filter(this::seen).map(it -> place(it, locale));
            case GROUP -> groups.find(new GroupId(id)).filter(this::seen).map(it -> place(it, locale));
            case ENTERPRISE -> at(new EnterpriseId(id), locale);
        };
    }

    @Override
    public List<Place> like(Scope.Kind kind, String text, Locale locale) {
        return switch (kind) {
            case EVERYTHING -> everything().stream().toList();
            case AREA ->
                areas.tree().all(today()).stream()
                        .filter(it -> begins(it.code(), text) || begins(it.nameZh(), text) || begins(it.nameEn(), text))
                        .filter(this::seen)
                        .limit(FEW)
                        .map(it -> place(it, locale))
                        .toList();
            case GROUP ->
                groups.all().stream()
                        .filter(it -> begins(it.code(), text) || begins(it.nameZh(), text) || begins(it.nameEn(), text))
                        .filter(this::seen)
                        .limit(FEW)
                        .map(it -> place(it, locale))
                        .toList();
            case ENTERPRISE -> enterprisesLike(text, locale);
        };
    }

    private List<Place> enterprisesLike(String text, Locale locale) {
        if (!actor().may(Permission.SEE_ENTERPRISES)) {
            return List.of();
        }
        var query = new EnterpriseQuery(today(), null, null, null, null, null, null, text, null, FEW);
        return enterprises.list(query, actor()).enterprises().stream()
                .map(it -> place(it, locale))
                .toList();
    }

    private static boolean begins(String word, String text) {
        return word.toLowerCase(Locale.ROOT).startsWith(text.strip().toLowerCase(Locale.ROOT));
    }

    private Optional<Place> everything() {
        return actor().scope().everything()
                ? Optional.of(new Place(Scope.Kind.EVERYTHING, 0, "*", "*"))
                : Optional.empty();
    }

    private Optional<Place> at(EnterpriseId id, Locale locale) {
        return Optional.ofNullable(enterprises.list(List.of(id), today()).get(id))
                .map(it -> place(it, locale));
    }

    private boolean seen(Area area) {
        return areas.covers(actor(), area.id());
    }

    /// A group lies in the scope of who may see it or one above it, or where it has its seat.
    private boolean seen(Group group) {
        var scope = actor().scope();
        return scope.everything()
                || groups.path(group.id()).stream()
                        .anyMatch(it -> scope.groups().contains(it.id().value()))
                || group.area() != null && areas.covers(actor(), group.area());
    }

    private static Place place(Area it, Locale locale) {
        return new Place(Scope.Kind.AREA, it.id().value(), it.code(), it.name(locale));
    }

    private static Place place(Group it, Locale locale) {
        return new Place(Scope.Kind.GROUP, it.id().value(), it.code(), it.name(locale));
    }

    private static Place place(Enterprise it, Locale locale) {
        return new Place(Scope.Kind.ENTERPRISE, it.id().value(), it.creditCode().value(), it.name(locale));
    }

    private static Actor actor() {
        return Actors.current();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
