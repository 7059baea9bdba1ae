package fugong.security.signin;

import java.util.Locale;

/// What a session still lacks. Only a full one may see anything.
public enum Stage {
    /// The code of the authenticator app.
    CODE("/sign-in/code"),
    /// A second factor must be set up first, because the role demands one.
    ENROL("/sign-in/enrol"),
    /// The first password must be changed.
    PASSWORD("/sign-in/password"),
    FULL("/");

    private final String page;

    Stage(String page) {
        this.page = page;
    }

    /// Where the person goes on.
    public String page() {
        return page;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Stage of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
