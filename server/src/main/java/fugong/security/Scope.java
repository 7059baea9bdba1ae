package fugong.security;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Where somebody may act: whole areas with everything below, whole groups, single enterprises; or everywhere.
///
/// The database knows the same scope and hides every other row (row-level security), so a door that forgets to ask
/// finds nothing rather than too much.
///
/// @param everything no limit; then the three sets do not matter
/// @param areas      ids of root areas; the areas within them are included
/// @param groups     ids of groups and associations; the groups within them are included
/// @param enterprises ids of single enterprises
public record Scope(boolean everything, Set<Integer> areas, Set<Integer> groups, Set<Integer> enterprises) {

    public static final Scope NOTHING = new Scope(false, Set.of(), Set.of(), Set.of());
    public static final Scope EVERYTHING = new Scope(true, Set.of(), Set.of(), Set.of());

    public Scope {
        areas = Set.copyOf(areas);
        groups = Set.copyOf(groups);
        enterprises = Set.copyOf(enterprises);
    }

    public static Scope ofAreas(Integer... areas) {
        return new Scope(false, Set.of(areas), Set.of(), Set.of());
    }

    public static Scope ofGroups(Integer... groups) {
        return new Scope(false, Set.of(), Set.of(groups), Set.of());
    }

    public static Scope ofEnterprises(Integer... enterprises) {
        return new Scope(false, Set.of(), Set.of(), Set.of(enterprises));
    }

    /// One part as it is stored: "area:17", "everything:0".
    static Scope parse(String part) {
        int colon = part.indexOf(':');
        int target = Integer.parseInt(part.substring(colon + 1));
        return Kind.of(part.substring(0, colon)).of(target);
    }

    /// The kinds of place a scope is made of.
    public enum Kind {
        EVERYTHING,
        AREA,
        GROUP,
        ENTERPRISE;

        public Scope of(int target) {
            return switch (this) {
                case EVERYTHING -> Scope.EVERYTHING;
                case AREA -> ofAreas(target);
                case GROUP -> ofGroups(target);
                case ENTERPRISE -> ofEnterprises(target);
            };
        }

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        /// As written in the database.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean nowhere() {
        return !everything && areas.isEmpty() && groups.isEmpty() && enterprises.isEmpty();
    }

    public Scope plus(Scope other) {
        return new Scope(
                everything || other.everything,
                union(areas, other.areas),
                union(groups, other.groups),
                union(enterprises, other.enterprises));
    }

    private static Set<Integer> union(Set<Integer> one, Set<Integer> other) {
        var all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }
}
