package fugong.security.signin;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Users a visitor may try, shown on the sign-in page of a demo or a course. Empty everywhere else.
///
/// @param hints what to show, one line each
@ConfigurationProperties("fugong.sign-in")
public record SignInHints(@DefaultValue List<Hint> hints) {

    /// @param zh what this user is, in Chinese
    /// @param en and in English
    public record Hint(String login, String password, String zh, String en) {}
}
