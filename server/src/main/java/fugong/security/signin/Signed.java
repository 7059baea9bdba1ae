package fugong.security.signin;

import fugong.security.Actor;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/// Somebody whose proofs were complete, in the form the framework's filters ask for.
final class Signed extends AbstractAuthenticationToken {

    private final transient Actor actor;

    Signed(Actor actor) {
        super(actor.permissions().stream()
                .map(it -> new SimpleGrantedAuthority(it.name()))
                .toList());
        this.actor = actor;
        super.setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Actor getPrincipal() {
        return actor;
    }

    @Override
    public String getName() {
        return actor.name();
    }
}
