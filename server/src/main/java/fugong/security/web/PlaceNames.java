package fugong.security.web;

import fugong.security.Scope;
import fugong.security.ScopePlaces;
import fugong.security.ScopePlaces.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The parts of a scope by name; by number where nobody knows the name.
@Component
class PlaceNames {

    private final ObjectProvider<ScopePlaces> places;

    PlaceNames(ObjectProvider<ScopePlaces> places) {
        this.places = places;
    }

    List<Place> of(Scope scope, Locale locale) {
        var all = new ArrayList<Place>();
        if (scope.everything()) {
            all.add(new Place(Scope.Kind.EVERYTHING, 0, "", ""));
        }
        add(all, Scope.Kind.AREA, scope.areas(), locale);
        add(all, Scope.Kind.GROUP, scope.groups(), locale);
        add(all, Scope.Kind.ENTERPRISE, scope.enterprises(), locale);
        return all;
    }

    private void add(List<Place> all, Scope.Kind kind, Set<Integer> ids, Locale locale) {
        ids.stream().sorted().map(it -> of(kind, it, locale)).forEach(all::add);
    }

    Place of(Scope.Kind kind, int id, Locale locale) {
        return places.stream()
                .flatMap(it -> it.at(kind, id, locale).stream())
                .findFirst()
                .orElseGet(() -> new Place(kind, id, "#" + id, id == 0 ? "" : "#" + id));
    }

    List<Place> like(Scope.Kind kind, String text, Locale locale) {
        return places.stream()
                .flatMap(it -> it.like(kind, text, locale).stream())
                .toList();
    }

    /// The id behind an area's code; empty for no code and for an unknown one.
    Optional<Place> area(String code, Locale locale) {
        return places.stream()
                .flatMap(it -> it.find(Scope.Kind.AREA, code.strip(), locale).stream())
                .findFirst();
    }
}
