package fugong.security.web;

import fugong.security.Actor;
import fugong.security.Permission;
import fugong.security.Role;
import fugong.security.Scope;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Who a token is: the first call of every new client.
@RestController
class MeApi {

    record Me(int id, String name, Set<Role> roles, Set<Permission> permissions, Scope scope, int actsFor) {}

    @GetMapping("/api/v1/me")
    Me me(Actor actor) {
        return new Me(actor.id(), actor.name(), actor.roles(), actor.permissions(), actor.scope(), actor.actsFor());
    }
}
