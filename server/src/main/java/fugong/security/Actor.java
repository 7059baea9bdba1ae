package fugong.security;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/// Who is acting: a person, somebody's deputy, a token, or the system itself. Every door takes one.
///
/// @param id          the user's id; 0 is the system
/// @param name        as shown in the trail
/// @param roles       the roles held today
/// @param scope       where the roles hold
/// @param permissions what the roles allow, less what a token leaves out
/// @param actsFor     id of the user this one is deputy for; 0 when acting for oneself
public record Actor(int id, String name, Set<Role> roles, Scope scope, Set<Permission> permissions, int actsFor) {

    public Actor {
        roles = Set.copyOf(roles);
        permissions = Set.copyOf(permissions);
    }

    /// A person acting for himself, with all that his roles allow.
    public Actor(int id, String name, Set<Role> roles, Scope scope) {
        this(id, name, roles, scope, allowedTo(roles), 0);
    }

    /// A job or a command of the machine's keeper: may everything, sees everything, and says why in the trail.
    public static Actor system(String why) {
        return new Actor(
                0, "system: " + why, EnumSet.allOf(Role.class), Scope.EVERYTHING, EnumSet.allOf(Permission.class), 0);
    }

    public boolean isSystem() {
        return id == 0;
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /// @throws NotAllowed when none of the roles (or the token) allows it; the web answers 403
    public void require(Permission permission) {
        if (!may(permission)) {
            throw new NotAllowed(this, permission);
        }
    }

    /// The same actor with no more than these permissions: what a token of his may do.
    public Actor limitedTo(Set<Permission> limits) {
        var both = EnumSet.noneOf(Permission.class);
        both.addAll(permissions);
        both.retainAll(limits);
        return new Actor(id, name, roles, scope, both, actsFor);
    }

    private static Set<Permission> allowedTo(Set<Role> roles) {
        return roles.stream().flatMap(it -> it.permissions().stream()).collect(Collectors.toSet());
    }
}
