package fugong.security;

import java.util.Optional;

/// Who is acting on this thread. Bound by the web's filter for a request, and by [#as] for everything else.
public final class Actors {

    private static final ScopedValue<Actor> ACTING = ScopedValue.newInstance();

    private Actors() {}

    /// Work that gives something back and may fail in its own way.
    @FunctionalInterface
    public interface Work<T, X extends Throwable> {
        T run() throws X;
    }

    /// Work that only does something.
    @FunctionalInterface
    public interface Act<X extends Throwable> {
        void run() throws X;
    }

    public static Optional<Actor> find() {
        return ACTING.isBound() ? Optional.of(ACTING.get()) : Optional.empty();
    }

    /// @throws IllegalStateException where nobody is acting: a bug, since every entrance binds somebody
    public static Actor current() {
        return find().orElseThrow(() -> new IllegalStateException("""
                Nobody is acting on this thread, so the database shows nothing.
                Maybe a job runs outside Actors.as(Actor.system("why"), …)."""));
    }

    /// Runs as somebody. The database's scope follows with the next statement, also inside a running
    /// transaction.
    public static <T, X extends Throwable> T as(Actor actor, Work<T, X> work) throws X {
        return ScopedValue.where(ACTING, actor).call(work::run);
    }

    /// As [#as], for work without a result.
    public static <X extends Throwable> void run(Actor actor, Act<X> act) throws X {
        ScopedValue.where(ACTING, actor).<@org.jspecify.annotations.Nullable Object, X>call(() -> {
            act.run();
            return null;
        });
    }
}
