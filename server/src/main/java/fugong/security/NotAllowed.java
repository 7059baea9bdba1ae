package fugong.security;

/// The actor's roles do not allow this act. The web answers 403.
public final class NotAllowed extends RuntimeException {

    private final transient Permission permission;

    public NotAllowed(Actor actor, Permission permission) {
        super("%s may not %s; roles %s.".formatted(actor.name(), permission, actor.roles()));
        this.permission = permission;
    }

    public Permission permission() {
        return permission;
    }
}
