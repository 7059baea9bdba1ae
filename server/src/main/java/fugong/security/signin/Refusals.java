package fugong.security.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// What somebody sees who is not in: a page leads to the sign-in, the API answers with a problem like any
/// other, never
/// with an empty body.
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final HandlerExceptionResolver problems;

    Refusals(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (isApi(request)) {
            problem(request, response, why, HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        String next =
                SessionFilter.of(request).map(it -> it.stage().page()).orElseGet(() -> "/sign-in" + then(request));
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", request.getContextPath() + next);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            response.sendRedirect(request.getContextPath() + next);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        if (isApi(request)) {
            problem(request, response, why, HttpServletResponse.SC_FORBIDDEN);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private void problem(HttpServletRequest request, HttpServletResponse response, Exception why, int otherwise)
            throws IOException {
        if (problems.resolveException(request, response, null, why) == null) {
            response.sendError(otherwise);
        }
    }

    private static boolean isApi(HttpServletRequest request) {
        return TokenFilter.hasToken(request)
                || request.getServletPath().startsWith("/api/")
                || request.getServletPath().startsWith("/actuator/");
    }

    private static String then(HttpServletRequest request) {
        boolean page =
                request.getMethod().equals("GET") && !request.getServletPath().equals("/");
        if (!page) {
            return "";
        }
        String query = request.getQueryString();
        String path = request.getServletPath() + (query == null ? "" : "?" + query);
        return "?then=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
