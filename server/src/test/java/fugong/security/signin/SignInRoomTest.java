package fugong.security.signin;

import static org.assertj.core.api.Assertions.assertThat;

import fugong.DatabaseTest;
import fugong.TestClock;
import fugong.TestPeople;
import fugong.security.Actor;
import fugong.security.Actors;
import fugong.security.Permission;
import fugong.security.Role;
import fugong.security.Scope;
import fugong.security.SecuritySettings;
import fugong.security.Standings;
import fugong.security.Trail;
import fugong.security.WallClock;
import fugong.security.factor.Secrets;
import fugong.security.factor.Totp;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/// Passwords, codes, locks, sessions and tokens against a real database, on a clock of their own.
class SignInRoomTest extends DatabaseTest {

    private static final Visitor HOME = new Visitor("10.0.0.1", "a browser");
    private static final SecuritySettings SETTINGS = new SecuritySettings(
            Duration.ofHours(2),
            Duration.ofHours(12),
            5,
            Duration.ofMinutes(1),
            1000,
            Set.of(Role.AUDITOR),
            366,
            4,
            Duration.ofMinutes(1));

    @Autowired
    private TestPeople people;

    @Autowired
    private Credentials credentials;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private Standings standings;

    @Autowired
    private Trail trail;

    @Autowired
    private TransactionTemplate transaction;

    private final TestClock time = new TestClock();
    private Sessions sessions;
    private SignIn signIn;
    private Account account;
    private Tokens tokens;

    @BeforeEach
    void doors() {
        time.reset();
        var wall = new WallClock(time);
        sessions = new Sessions(jdbc, wall, SETTINGS);
        signIn = new SignIn(credentials, sessions, passwords, wall, SETTINGS, trail, transaction);
        account = new Account(credentials, sessions, passwords, wall, trail);
        tokens = new Tokens(jdbc, standings, wall, SETTINGS, trail);
    }

    private void later(Duration by) {
        time.set(time.instant().plus(by));
    }

    private Entry.Begun begun(Entry entry) {
        return (Entry.Begun) entry;
    }

    private Entry enter(String login) {
        return signIn.byPassword(login, TestPeople.PASSWORD, HOME);
    }

    @Test
    void the_right_password_opens_a_session_that_ends() {
        var clerk = people.somebody("anna", Set.of(Role.CLERK), Scope.ofEnterprises(1));
        var entry = begun(enter("Anna"));
        assertThat(entry.stage()).isEqualTo(Stage.FULL);
        assertThat(sessions.find(entry.secret()))
                .get()
                .extracting(Session::user)
                .isEqualTo(clerk.id());
        assertThat(sessions.find(entry.secret() + "x")).isEmpty();

        later(Duration.ofMinutes(119));
        assertThat(sessions.find(entry.secret())).isPresent(); // seen: the idle time begins anew
        later(Duration.ofMinutes(121));
        assertThat(sessions.find(entry.secret())).isEmpty();
    }

    @Test
    void a_session_ends_after_twelve_hours_however_busy() {
        people.somebody("busy", Set.of(Role.CLERK), Scope.NOTHING);
        var secret = begun(enter("busy")).secret();
        for (int hour = 1; hour < 12; hour++) {
            later(Duration.ofHours(1));
            assertThat(sessions.find(secret)).isPresent();
        }
        later(Duration.ofHours(1));
        assertThat(sessions.find(secret)).isEmpty();
    }

    @Test
    void unknown_login_and_wrong_password_look_alike() {
        people.somebody("bert", Set.of(Role.CLERK), Scope.NOTHING);
        var wrong = new Entry.Refused(Entry.Why.WRONG);
        assertThat(signIn.byPassword("bert", "wrong", HOME)).isEqualTo(wrong);
        assertThat(signIn.byPassword("nobody", "wrong", HOME)).isEqualTo(wrong);
    }

    /// Five failures lock for a minute; the sixth, after the lock, for two.
    @Test
    void five_failures_lock_and_each_further_one_for_twice_as_long() {
        people.somebody("carl", Set.of(Role.CLERK), Scope.NOTHING);
        fail("carl", 5);
        assertThat(enter("carl")).isInstanceOf(Entry.Refused.class);
        later(Duration.ofSeconds(61));
        fail("carl", 1);
        later(Duration.ofSeconds(61));
        assertThat(enter("carl")).isInstanceOf(Entry.Refused.class);
        later(Duration.ofSeconds(60));
        assertThat(enter("carl")).isInstanceOf(Entry.Begun.class);
        fail("carl", 4); // success began the count anew
        assertThat(enter("carl")).isInstanceOf(Entry.Begun.class);
    }

    private void fail(String login, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(signIn.byPassword(login, "wrong", HOME)).isInstanceOf(Entry.Refused.class);
        }
    }

    @Test
    void too_many_tries_from_one_address_are_refused_whoever_it_is() {
        people.somebody("dora", Set.of(Role.CLERK), Scope.NOTHING);
        var strict = new SecuritySettings(
                SETTINGS.sessionIdle(),
                SETTINGS.sessionLength(),
                5,
                SETTINGS.firstLock(),
                3,
                Set.of(),
                366,
                4,
                SETTINGS.sealEvery());
        var door = new SignIn(credentials, sessions, passwords, new WallClock(time), strict, trail, transaction);
        for (int i = 0; i < 3; i++) {
            door.byPassword("someone" + i, "wrong", HOME);
        }
        assertThat(door.byPassword("dora", TestPeople.PASSWORD, HOME)).isEqualTo(new Entry.Refused(Entry.Why.TOO_MANY));
        assertThat(door.byPassword("dora", TestPeople.PASSWORD, new Visitor("10.0.0.2", "")))
                .isInstanceOf(Entry.Begun.class);
        later(Duration.ofSeconds(21)); // 3 a minute: one more after 20 seconds
        assertThat(door.byPassword("dora", TestPeople.PASSWORD, HOME)).isInstanceOf(Entry.Begun.class);
    }

    @Test
    void a_second_factor_is_asked_for_and_its_code_is_good_once() {
        var emil = people.somebody("emil", Set.of(Role.COMMAND), Scope.NOTHING);
        var secret = account.offerSecondFactor(emil.id()).secret();
        assertThat(account.confirmSecondFactor(emil.id(), "000000")).isEmpty();
        var recovery = account.confirmSecondFactor(emil.id(), code(secret)).orElseThrow();
        assertThat(recovery).hasSize(10).doesNotHaveDuplicates();

        var half = begun(enter("emil"));
        assertThat(half.stage()).isEqualTo(Stage.CODE);
        var session = sessions.find(half.secret()).orElseThrow();
        assertThat(signIn.byCode(session, code(secret), HOME))
                .isEqualTo(new Entry.Refused(Entry.Why.WRONG_CODE)); // used
        later(Duration.ofSeconds(30));
        var full = begun(signIn.byCode(session, code(secret), HOME));
        assertThat(full.stage()).isEqualTo(Stage.FULL);
        assertThat(full.secret()).isNotEqualTo(half.secret());
        assertThat(sessions.find(half.secret())).isEmpty();

        var lost = sessions.find(begun(enter("emil")).secret()).orElseThrow();
        assertThat(begun(signIn.byCode(lost, recovery.getFirst().toLowerCase(java.util.Locale.ROOT), HOME))
                        .stage())
                .isEqualTo(Stage.FULL);
        var again = sessions.find(begun(enter("emil")).secret()).orElseThrow();
        assertThat(signIn.byCode(again, recovery.getFirst(), HOME)).isInstanceOf(Entry.Refused.class);
        assertThat(account.proofs(emil.id()).recoveryCodesLeft()).isEqualTo(9);
    }

    private String code(byte[] secret) {
        return Totp.OF_APPS.code(secret, Totp.step(time.instant()));
    }

    @Test
    void guessing_codes_locks_like_guessing_passwords() {
        var fred = people.somebody("fred", Set.of(Role.COMMAND), Scope.NOTHING);
        var secret = account.offerSecondFactor(fred.id()).secret();
        account.confirmSecondFactor(fred.id(), code(secret));
        later(Duration.ofSeconds(60));
        var session = sessions.find(begun(enter("fred")).secret()).orElseThrow();
        for (int i = 0; i < 5; i++) {
            assertThat(signIn.byCode(session, "12345" + i, HOME)).isInstanceOf(Entry.Refused.class);
        }
        assertThat(signIn.byCode(session, code(secret), HOME)).isInstanceOf(Entry.Refused.class);
    }

    @Test
    void a_role_may_demand_a_second_factor() {
        var gina = people.somebody("gina", Set.of(Role.AUDITOR), Scope.NOTHING);
        var entry = begun(enter("gina"));
        assertThat(entry.stage()).isEqualTo(Stage.ENROL);
        account.confirmSecondFactor(
                gina.id(), code(account.offerSecondFactor(gina.id()).secret()));
        assertThat(begun(signIn.goOn(sessions.find(entry.secret()).orElseThrow(), HOME))
                        .stage())
                .isEqualTo(Stage.FULL);
    }

    @Test
    void a_provider_vouches_by_verified_mail_once_and_by_subject_from_then_on() {
        people.somebody("hans", Set.of(Role.CLERK), Scope.NOTHING);
        String mail = "hans@example.org";
        var unknown = new Entry.Refused(Entry.Why.UNKNOWN_AT_PROVIDER);
        assertThat(signIn.byProvider("https://id", "s1", mail, false, HOME)).isEqualTo(unknown);
        assertThat(signIn.byProvider("https://id", "s1", "other@example.org", true, HOME))
                .isEqualTo(unknown);
        assertThat(signIn.byProvider("https://id", "s1", mail, true, HOME)).isInstanceOf(Entry.Begun.class);
        assertThat(signIn.byProvider("https://id", "s1", null, false, HOME)).isInstanceOf(Entry.Begun.class);
        assertThat(signIn.byProvider("https://id", "thief", mail, true, HOME)).isEqualTo(unknown);
        assertThat(signIn.byProvider("https://other", "s1", mail, true, HOME)).isEqualTo(unknown);
    }

    @Test
    void a_token_has_no_more_than_its_permissions_and_ends() {
        var ida = people.somebody("ida", Set.of(Role.COMMAND), Scope.ofAreas(3));
        var secret = Actors.as(ida, () -> tokens.make(ida, "read only", Set.of(Permission.SEE_PICTURE), 30));
        var actor = tokens.actorOf(secret).orElseThrow();
        assertThat(actor.permissions()).containsExactly(Permission.SEE_PICTURE);
        assertThat(actor.scope()).isEqualTo(Scope.ofAreas(3));
        assertThat(tokens.actorOf(Tokens.PREFIX + Secrets.text())).isEmpty();

        later(Duration.ofDays(30).minusSeconds(1));
        assertThat(tokens.actorOf(secret)).isPresent();
        later(Duration.ofSeconds(2));
        assertThat(tokens.actorOf(secret)).isEmpty();
    }

    @Test
    void a_revoked_token_opens_nothing_at_once() {
        var jan = people.somebody("jan", Set.of(Role.COMMAND), Scope.NOTHING);
        var secret = Actors.as(jan, () -> tokens.make(jan, "t", Set.of(Permission.SEE_PICTURE), 30));
        assertThat(tokens.actorOf(secret)).isPresent();
        Actors.run(jan, () -> tokens.revoke(jan, tokens.of(jan.id()).getFirst().id()));
        assertThat(tokens.actorOf(secret)).isEmpty();
    }

    @Test
    void every_attempt_is_in_the_trail() {
        people.somebody("kim", Set.of(Role.CLERK), Scope.NOTHING);
        signIn.byPassword("kim-who", "wrong", HOME);
        enter("kim");
        var lines = Actors.as(
                Actor.system("test"), () -> jdbc.sql("""
                select what || ' ' || subject || ' ' || detail from security_trail where kind = 'sign-in' order by id desc limit 2
                """).query(String.class).list());
        assertThat(lines.get(1)).isEqualTo("sign-in.refused login:kim-who 10.0.0.1");
        assertThat(lines.get(0)).startsWith("sign-in.password user:").endsWith("FULL 10.0.0.1");
        assertThat(String.join(" ", lines)).doesNotContain(TestPeople.PASSWORD);
    }
}
