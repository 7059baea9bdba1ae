package fugong.security.signin;

import fugong.security.Actor;
import fugong.security.Actors;
import fugong.security.Trail;
import fugong.security.WallClock;
import fugong.security.factor.Secrets;
import fugong.security.factor.Totp;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What a person does about his own proofs: password, second factor, recovery codes.
@Component
public class Account {

    /// bcrypt reads 72 bytes and no more (24 Chinese signs).
    private static final int LONGEST = 72;
    private static final int SHORTEST = 10;

    private static final Actor KEEPER = Actor.system("account");

    private final Credentials credentials;
    private final Sessions sessions;
    private final PasswordEncoder passwords;
    private final WallClock wall;
    private final Trail trail;

    Account(Credentials credentials, Sessions sessions, PasswordEncoder passwords, WallClock wall, Trail trail) {
        this.credentials = credentials;
        this.sessions = sessions;
        this.passwords = passwords;
        this.wall = wall;
        this.trail = trail;
    }

    /// How a user's proofs stand.
    public record Proofs(String login, String name, boolean hasPassword, boolean secondFactor, int recoveryCodesLeft) {}

    /// A secret that was offered to the authenticator app and not yet confirmed.
    public record Offer(byte[] secret, String address) {}

    public Proofs proofs(int user) {
        return as(() -> {
            var known = credentials.byId(user).orElseThrow();
            return new Proofs(
                    known.login(),
                    known.name(),
                    known.password() != null,
                    known.confirmed(),
                    credentials.recoveryCodesLeft(user));
        });
    }

    /// The secret to show as a QR code: the one offered before while it waits, else a new one.
    @Transactional
    public Offer offerSecondFactor(int user) {
        return as(() -> {
            var known = credentials.byId(user).orElseThrow();
            if (known.confirmed()) {
                throw new IllegalStateException("User %d has a second factor. Maybe remove it first.".formatted(user));
            }
            byte[] secret = known.totp() == null ? Secrets.bytes(20) : known.totp();
            credentials.offerTotp(user, secret);
            return new Offer(secret, Totp.OF_APPS.address(secret, known.login()));
        });
    }

    /// The app shows the right code: the second factor holds from now on.
    ///
    /// @return the recovery codes, shown this once; empty when the code was wrong
    @Transactional
    public Optional<List<String>> confirmSecondFactor(int user, String typed) {
        return as(() -> {
            var known = credentials.byId(user).orElseThrow();
            if (known.totp() == null || known.confirmed()) {
                return Optional.empty();
            }
            var step = Totp.OF_APPS.accept(known.totp(), typed, wall.instant(), known.lastStep());
            if (step.isEmpty()) {
                return Optional.empty();
            }
            credentials.usedStep(user, step.getAsLong());
            credentials.confirmTotp(user);
            trail.wrote(KEEPER, "account.second-factor", "user:" + user, "set up");
            return Optional.of(newCodes(user));
        });
    }

    /// Ten new recovery codes; the old ones are good no more.
    @Transactional
    public List<String> renewRecoveryCodes(int user) {
        return as(() -> {
            trail.wrote(KEEPER, "account.recovery-codes", "user:" + user, "renewed");
            return newCodes(user);
        });
    }

    /// Takes the second factor away; the password must be shown again.
    @Transactional
    public boolean removeSecondFactor(int user, String password) {
        return as(() -> {
            var known = credentials.byId(user).orElseThrow();
            if (known.password() == null || !passwords.matches(password, known.password())) {
                return false;
            }
            credentials.removeTotp(user);
            trail.wrote(KEEPER, "account.second-factor", "user:" + user, "removed");
            return true;
        });
    }

    /// Changes the password and ends every other session.
    ///
    /// @return false when the old one is wrong or the new one is weak
    @Transactional
    public boolean changePassword(int user, int session, String old, String fresh) {
        return as(() -> {
            var known = credentials.byId(user).orElseThrow();
            if (known.password() == null
                    || !passwords.matches(old, known.password())
                    || weak(fresh, known.login())
                    || fresh.equals(old)) {
                return false;
            }
            credentials.password(user, passwords.encode(fresh));
            sessions.endOthers(user, session);
            trail.wrote(KEEPER, "account.password", "user:" + user, "changed");
            return true;
        });
    }

    /// Length is what counts (NIST SP 800-63B); beyond it only the login itself and one repeated sign are
    /// refused.
    static boolean weak(String password, String login) {
        return password.length() < SHORTEST
                || password.getBytes(StandardCharsets.UTF_8).length > LONGEST
                || password.toLowerCase(Locale.ROOT).contains(login)
                || password.chars().distinct().count() < 4;
    }

    private List<String> newCodes(int user) {
        var codes = Secrets.recoveryCodes();
        credentials.recoveryCodes(user, codes.stream().map(Secrets::fingerprint).toList());
        return codes;
    }

    private static <T> T as(Actors.Work<T, RuntimeException> work) {
        return Actors.as(KEEPER, work);
    }
}
