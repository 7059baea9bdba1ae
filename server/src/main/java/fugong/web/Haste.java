package fugong.web;

import fugong.security.Actor;
import fugong.security.Actors;
import fugong.security.Allowance;
import fugong.security.WallClock;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// Rate limits: one caller in a hurry shall not take the others' turn. By user where there is one, else by address.
/// Refused with 429 and when to come back.
@Component
@Order(Haste.ORDER)
class Haste extends OncePerRequestFilter {

    /// After the security chain (-100), which says who is asking.
    static final int ORDER = -50;

    private final Allowance allowance;
    private final WallClock wall;
    private final HandlerExceptionResolver problems;

    Haste(
            WebSettings settings,
            WallClock wall,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.allowance = new Allowance(settings.requestsPerSecond() * 10.0, settings.requestsPerSecond());
        this.wall = wall;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        Duration wait = allowance.take(caller(request), wall.instant());
        if (wait.isZero()) {
            rest.doFilter(request, response);
            return;
        }
        response.setHeader("Retry-After", Long.toString(Math.max(1, wait.toSeconds())));
        var refusal = new Refusal(HttpStatus.TOO_MANY_REQUESTS, "haste");
        var answered = problems.resolveException(request, response, null, refusal);
        if (answered == null || !answered.isEmpty()) {
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        }
    }

    private static String caller(HttpServletRequest request) {
        return Actors.find().map(Actor::id).map(id -> "user " + id).orElseGet(request::getRemoteAddr);
    }
}
