package fugong.security.signin;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/// Somebody comes back from an OpenID provider: the provider's word becomes one of our own sessions, or a
/// refusal.
@Component
class ProviderEntry implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private final SignIn signIn;

    ProviderEntry(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication vouched) throws IOException {
        SecurityContextHolder.clearContext();
        var http = request.getSession(false);
        if (http != null) {
            http.invalidate();
        }
        var entry = vouched.getPrincipal() instanceof OidcUser person
                ? enter(person, request)
                : new Entry.Refused(Entry.Why.UNKNOWN_AT_PROVIDER);
        switch (entry) {
            case Entry.Begun(var secret, var stage) -> {
                SessionCookie.set(request, response, secret);
                response.sendRedirect(request.getContextPath() + stage.page());
            }
            case Entry.Refused(var why) -> response.sendRedirect(request.getContextPath() + "/sign-in?refused=" + why);
        }
    }

    private Entry enter(OidcUser person, HttpServletRequest request) {
        return signIn.byProvider(
                requireNonNull(person.getIssuer()).toString(),
                requireNonNull(person.getSubject()),
                person.getEmail(),
                Boolean.TRUE.equals(person.getEmailVerified()),
                Visitor.of(request));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        String path = request.getServletPath();
        signIn.providerFailed(path.substring(path.lastIndexOf('/') + 1), why.getMessage(), Visitor.of(request));
        response.sendRedirect(request.getContextPath() + "/sign-in?refused=" + Entry.Why.PROVIDER_FAILED);
    }
}
