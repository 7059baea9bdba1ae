package fugong.security.signin;

/// What became of an attempt to come in.
public sealed interface Entry {

    /// A session began or went one step on; the stage says what it still lacks.
    ///
    /// @param secret for the cookie
    record Begun(String secret, Stage stage) implements Entry {
        @Override
        public String toString() {
            return "Begun[" + stage + "]";
        }
    }

    record Refused(Why why) implements Entry {}

    enum Why {
        /// Wrong login or password, a locked or a disabled user: one answer for all, so that nobody learns
        /// which.
        WRONG,
        /// Too many attempts from this address.
        TOO_MANY,
        WRONG_CODE,
        /// The provider knows the person, we do not; or it did not verify the mail address.
        UNKNOWN_AT_PROVIDER,
        /// The provider does not answer, says no, or its word does not hold (signature, age, for whom it is).
        PROVIDER_FAILED,
        /// The new password is too short, too long or too common.
        WEAK_PASSWORD;

        public String key() {
            return "security.refused." + name();
        }
    }
}
