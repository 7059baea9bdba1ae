package fugong.security.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// What somebody sees who is not in: a page leads to the sign-in, the API answers with a problem like any other,
/// never with an empty body.
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

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

    /// An address no page has, with signs that are there to mislead.
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException why)
            throws IOException {
        if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            problem(request, response, why, HttpServletResponse.SC_BAD_REQUEST);
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private void problem(HttpServletRequest request, HttpServletResponse response, Exception why, int otherwise)
            throws IOException {
        if (problems.resolveException(new AsksForJson(request), response, null, why) == null) {
            response.sendError(otherwise);
        }
    }

    /// A machine with a token may say that it accepts pages; it gets none, for here nobody would draw one.
    private static final class AsksForJson extends HttpServletRequestWrapper {

        AsksForJson(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return name.equalsIgnoreCase(HttpHeaders.ACCEPT)
                    ? MediaType.APPLICATION_PROBLEM_JSON_VALUE
                    : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return name.equalsIgnoreCase(HttpHeaders.ACCEPT)
                    ? Collections.enumeration(List.of(MediaType.APPLICATION_PROBLEM_JSON_VALUE))
                    : super.getHeaders(name);
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
