package fugong.security.signin;

import static fugong.security.signin.Entry.Why.*;
import static java.util.Objects.requireNonNull;

import fugong.security.Actor;
import fugong.security.Actors;
import fugong.security.Allowance;
import fugong.security.SecuritySettings;
import fugong.security.Trail;
import fugong.security.WallClock;
import fugong.security.factor.Secrets;
import fugong.security.factor.Totp;
import fugong.security.signin.Credentials.Credential;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The way in for people. Every attempt, good or bad, is a line in the trail.
@Component
public class SignIn {

    private static final Actor DOOR = Actor.system("sign-in");
    private static final int LONGEST_REASON = 200;
    private static final Duration LONGEST_LOCK = Duration.ofDays(1);

    private final Credentials credentials;
    private final Sessions sessions;
    private final PasswordEncoder passwords;
    private final WallClock wall;
    private final SecuritySettings settings;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private final Allowance attempts;
    /// Compared against when there is no such user, so that the answer takes as long.
    private final String nobodysPassword;

    SignIn(
            Credentials credentials,
            Sessions sessions,
            PasswordEncoder passwords,
            WallClock wall,
            SecuritySettings settings,
            Trail trail,
            TransactionTemplate transaction) {
        this.credentials = credentials;
        this.sessions = sessions;
        this.passwords = passwords;
        this.wall = wall;
        this.settings = settings;
        this.trail = trail;
        this.transaction = transaction;
        this.attempts = new Allowance(settings.attemptsPerMinute(), settings.attemptsPerMinute() / 60.0);
        this.nobodysPassword = passwords.encode(Secrets.firstPassword());
    }

    /// Login and password.
    public Entry byPassword(String login, String password, Visitor visitor) {
        if (tooMany(visitor)) {
            return new Entry.Refused(TOO_MANY);
        }
        return work(() -> {
            var known = credentials.byLogin(login).orElse(null);
            if (!matches(password, known) || known == null) {
                return refused(known, login, visitor);
            }
            return begin(known, needsCode(known) ? Stage.CODE : afterCode(known), visitor, "password");
        });
    }

    /// The authenticator's code, or one of the recovery codes, for a session that lacks it.
    public Entry byCode(Session session, String typed, Visitor visitor) {
        if (session.stage() != Stage.CODE || tooMany(visitor)) {
            return new Entry.Refused(TOO_MANY);
        }
        return work(() -> {
            var known = credentials.byId(session.user()).orElse(null);
            if (known == null || known.lockedAt(wall.instant()) || !proves(known, typed)) {
                return refusedCode(known, visitor);
            }
            sessions.end(known.user(), session.id());
            return begin(known, afterCode(known), visitor, "code");
        });
    }

    /// Somebody an OpenID provider vouches for: known by subject, or once by a verified mail address. The second
    /// factor is the provider's affair.
    public Entry byProvider(String issuer, String subject, @Nullable String email, boolean verified, Visitor visitor) {
        return work(() -> {
            String tied = issuer + "|" + subject;
            var known = credentials.bySubject(tied).orElse(null);
            if (known == null && email != null && verified) {
                known = credentials.byEmail(email).orElse(null);
                if (known != null) {
                    credentials.tie(known.user(), tied);
                }
            }
            if (known == null) {
                trail.signedIn(DOOR, "sign-in.unknown", "provider:" + issuer, visitor.address());
                return new Entry.Refused(UNKNOWN_AT_PROVIDER);
            }
            return begin(known, Stage.FULL, visitor, "provider");
        });
    }

    /// Somebody came with a provider whose word could not be had or did not hold. The keeper reads in the trail
    /// why; what stands there may come from the visitor's address line, so it is kept short and on one line.
    void providerFailed(String provider, @Nullable String why, Visitor visitor) {
        if (tooMany(visitor)) {
            return;
        }
        String said = why == null ? "" : why.replaceAll("\\p{Cntrl}", " ");
        String detail = visitor.address() + " " + said.substring(0, Math.min(said.length(), LONGEST_REASON));
        Actors.run(DOOR, () -> trail.signedIn(DOOR, "sign-in.provider-failed", "provider:" + provider, detail));
    }

    /// What a session lacks after the step it has just done (a second factor set up, a password changed).
    public Entry goOn(Session session, Visitor visitor) {
        return work(() -> {
            var known = credentials.byId(session.user()).orElseThrow();
            sessions.end(known.user(), session.id());
            return begin(known, afterCode(known), visitor, "step");
        });
    }

    private Stage afterCode(Credential known) {
        boolean lacksFactor = !known.confirmed()
                && settings.secondFactorFor().stream()
                        .anyMatch(it -> known.roles().contains(it.name()));
        if (lacksFactor) {
            return Stage.ENROL;
        }
        return known.mustChange() ? Stage.PASSWORD : Stage.FULL;
    }

    private Entry begin(Credential known, Stage stage, Visitor visitor, String how) {
        if (stage == Stage.FULL || stage == Stage.PASSWORD) {
            credentials.succeeded(known.user());
        }
        String secret = sessions.open(known.user(), stage, visitor);
        trail.signedIn(DOOR, "sign-in." + how, "user:" + known.user(), stage + " " + visitor.address());
        return new Entry.Begun(secret, stage);
    }

    private boolean matches(String password, @Nullable Credential known) {
        boolean usable = known != null && known.password() != null && !known.lockedAt(wall.instant());
        String encoded = known == null || known.password() == null ? nobodysPassword : known.password();
        return passwords.matches(password, encoded) && usable;
    }

    private boolean needsCode(Credential known) {
        return known.confirmed();
    }

    private boolean proves(Credential known, String typed) {
        if (known.totp() == null) {
            return false;
        }
        var step = Totp.OF_APPS.accept(known.totp(), typed, wall.instant(), known.lastStep());
        step.ifPresent(it -> credentials.usedStep(known.user(), it));
        return step.isPresent()
                || credentials.useRecoveryCode(
                        known.user(), Secrets.fingerprint(typed.strip().toUpperCase(Locale.ROOT)), wall.instant());
    }

    private Entry refused(@Nullable Credential known, String login, Visitor visitor) {
        countFailure(known);
        String subject = known == null ? "login:" + login : "user:" + known.user();
        trail.signedIn(DOOR, "sign-in.refused", subject, visitor.address());
        return new Entry.Refused(WRONG);
    }

    private Entry refusedCode(@Nullable Credential known, Visitor visitor) {
        countFailure(known);
        trail.signedIn(DOOR, "sign-in.wrong-code", "user:" + (known == null ? 0 : known.user()), visitor.address());
        return new Entry.Refused(WRONG_CODE);
    }

    /// Five failures lock for a minute, each further one for twice as long. While locked nothing is counted, so a
    /// stranger cannot keep somebody out for ever by trying on.
    private void countFailure(@Nullable Credential known) {
        if (known == null || known.lockedAt(wall.instant())) {
            return;
        }
        int failures = known.failures() + 1;
        int over = failures - settings.failuresToLock();
        var lock = over < 0 ? null : settings.firstLock().multipliedBy(1L << Math.min(over, 20));
        if (lock != null && lock.compareTo(LONGEST_LOCK) > 0) {
            lock = LONGEST_LOCK;
        }
        credentials.failed(
                known.user(), failures, lock == null ? null : wall.instant().plus(lock));
    }

    private boolean tooMany(Visitor visitor) {
        return !attempts.take(visitor.address(), wall.instant()).isZero();
    }

    private Entry work(Supplier<Entry> work) {
        return Actors.as(DOOR, () -> requireNonNull(transaction.execute(status -> work.get())));
    }
}
