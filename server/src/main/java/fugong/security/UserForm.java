package fugong.security;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A user as typed, unjudged.
///
/// @param area id of the office's own area; null for somebody of the top
public record UserForm(
        String login,
        String name,
        @Nullable String email,
        @Nullable Integer area,
        String language) {

    public UserForm {
        login = login.strip();
        name = name.strip();
        email = email == null || email.isBlank() ? null : email.strip();
    }

    /// What is wrong, as keys of messages; empty when nothing is.
    List<String> flaws() {
        var flaws = new ArrayList<String>();
        if (!login.matches("[\\p{L}\\p{N}._@+-]{2,80}")) {
            flaws.add("security.flaw.login");
        }
        if (name.isEmpty() || name.length() > 120) {
            flaws.add("security.flaw.name");
        }
        if (email != null && !email.matches("[^@\\s]+@[^@\\s]+")) {
            flaws.add("security.flaw.email");
        }
        if (!language.equals("zh") && !language.equals("en")) {
            flaws.add("security.flaw.language");
        }
        return List.copyOf(flaws);
    }
}
