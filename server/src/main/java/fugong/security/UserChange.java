package fugong.security;

import java.util.List;

/// What became of a wish to change users.
public sealed interface UserChange {

    record Done(int user) implements UserChange {}

    /// With a password that is shown this once and must be changed at the first sign-in.
    record Opened(int user, String firstPassword) implements UserChange {
        @Override
        public String toString() {
            return "Opened[user=" + user + "]";
        }
    }

    /// @param flaws keys of messages, all at once
    record Refused(List<String> flaws) implements UserChange {}
}
