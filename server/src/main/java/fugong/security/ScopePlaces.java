package fugong.security;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a scope can be made of, by name. Plugged in by the room that keeps areas, groups and enterprises; it
/// answers within the scope of who is acting, so nobody hands out what lies outside his own.
public interface ScopePlaces {

    /// @param key what people know it by: an area's code, an enterprise's credit code, a group's code
    record Place(Scope.Kind kind, int id, String key, String name) {}

    /// By its key.
    Optional<Place> find(Scope.Kind kind, String key, Locale locale);

    /// By its id.
    Optional<Place> at(Scope.Kind kind, int id, Locale locale);

    /// A few whose key or name begins with the text.
    List<Place> like(Scope.Kind kind, String text, Locale locale);
}
