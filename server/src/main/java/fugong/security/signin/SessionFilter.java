package fugong.security.signin;

import fugong.security.Actor;
import fugong.security.Actors;
import fugong.security.Standings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.filter.OncePerRequestFilter;

/// Turns the cookie into the actor of this request. A session that still lacks a step is only put where the sign-in
/// pages find it ([#ATTRIBUTE]) and lets nobody act.
public final class SessionFilter extends OncePerRequestFilter {

    /// The request attribute with the [Session].
    public static final String ATTRIBUTE = Session.class.getName();

    private final Sessions sessions;
    private final Standings standings;

    SessionFilter(Sessions sessions, Standings standings) {
        this.sessions = sessions;
        this.standings = standings;
    }

    /// The session of a request, whatever it still lacks.
    public static Optional<Session> of(HttpServletRequest request) {
        return Optional.ofNullable((Session) request.getAttribute(ATTRIBUTE));
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        writeFormTokenEarly(request);
        var session = SessionCookie.secretIn(request).flatMap(sessions::find);
        session.ifPresent(it -> request.setAttribute(ATTRIBUTE, it));
        var actor = session.filter(it -> it.stage() == Stage.FULL).flatMap(this::standing);
        if (actor.isEmpty()) {
            rest.doFilter(request, response);
        } else {
            actAs(actor.get(), request, response, rest);
        }
    }

    /// The form token's cookie must be set before a long page has begun to leave.
    private static void writeFormTokenEarly(HttpServletRequest request) {
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            token.getToken();
        }
    }

    /// A deputy whose time is over acts for himself again.
    private Optional<Actor> standing(Session session) {
        return standings.find(session.user(), session.actsFor()).or(() -> standings.find(session.user(), 0));
    }

    static void actAs(Actor actor, HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        SecurityContextHolder.setContext(new SecurityContextImpl(new Signed(actor)));
        try {
            Actors.<Exception>run(actor, () -> rest.doFilter(request, response));
        } catch (ServletException | IOException | RuntimeException expected) {
            throw expected;
        } catch (Exception unexpected) {
            throw new ServletException(unexpected);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
