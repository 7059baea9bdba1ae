package fugong.security;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who changed what, and who read whose personal data. Written in the same transaction as the act itself, so that
/// there is no act without its line and no line without its act. Rows take no common lock; they are chained
/// afterwards, in blocks (see [TrailChain]).
@Component
public class Trail {

    private final JdbcClient jdbc;

    Trail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Something was changed.
    ///
    /// @param what    the act, room first: "report.submit"
    /// @param subject what it was done to: "enterprise:42"
    /// @param detail  what a reader needs later: old and new values, never a password
    public void wrote(Actor actor, String what, String subject, String detail) {
        put("wrote", actor, what, subject, detail);
    }

    /// Personal data of people was shown to somebody.
    ///
    /// @param what    what was opened: "registry.contacts"
    /// @param subject whose: "enterprise:42"
    /// @param detail  how many people, which columns
    public void readPersonal(Actor actor, String what, String subject, String detail) {
        put("read", actor, what, subject, detail);
    }

    /// Somebody came in, was refused, or went out.
    public void signedIn(Actor actor, String what, String subject, String detail) {
        put("sign-in", actor, what, subject, detail);
    }

    private void put(String kind, Actor actor, String what, String subject, String detail) {
        jdbc.sql("""
                insert into security_trail (kind, actor, acts_for, name, areas, what, subject, detail)
                values (:kind, :actor, :actsFor, :name, :areas, :what, :subject, :detail)
                """)
                .param("kind", kind)
                .param("actor", actor.id())
                .param("actsFor", actor.actsFor())
                .param("name", actor.name())
                .param("areas", actor.scope().areas().stream().sorted().toArray(Integer[]::new))
                .param("what", what)
                .param("subject", subject)
                .param("detail", detail)
                .update();
    }
}
