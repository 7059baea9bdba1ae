package fugong.cli;

import fugong.security.Actor;
import fugong.security.Actors;
import fugong.security.Role;
import fugong.security.Scope;
import fugong.security.UserChange;
import fugong.security.UserForm;
import fugong.security.Users;
import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/// `fugong user LOGIN`: the first administrator of a new office, and the way back in for one who is locked out.
/// Whoever may read the store's folder may do this; everybody else is made on the page of users.
final class UserCommand {

    private static final int REFUSED = 1;
    private static final int WRONG_WORDS = 2;

    /// @param area code of the area that is the scope; null: everything
    private record Wish(
            String login, String name, Role role, @Nullable String area, String language) {}

    private UserCommand() {}

    static int run(ServerStart start, List<String> words, PrintStream out, PrintStream err) {
        Wish wish = wish(words);
        if (wish == null) {
            err.println(usage());
            return WRONG_WORDS;
        }
        try (var rooms = start.rooms(Map.of())) {
            var users = rooms.getBean(Users.class);
            var today = LocalDate.now(rooms.getBean(Clock.class));
            var change = Actors.as(
                    Actor.system("user " + wish.login()),
                    () -> new TransactionTemplate(rooms.getBean(PlatformTransactionManager.class))
                            .execute(all -> whole(settle(users, wish, today), all)));
            return said(change, wish, rooms, out, err);
        }
    }

    private static String usage() {
        return """
                fugong user LOGIN [--name NAME] [--role ROLE] [--area CODE] [--lang zh|en]
                  opens a user with a first password; without --area the scope is everything
                  a LOGIN that is there gets a new first password and is unlocked
                  ROLE: %s (default: administrator)""".formatted(roles());
    }

    private static String roles() {
        return Arrays.stream(Role.values()).map(UserCommand::word).collect(Collectors.joining(", "));
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable Wish wish(List<String> words) {
        if (words.isEmpty() || words.getFirst().startsWith("--") || words.size() % 2 == 0) {
            return null;
        }
        var wish = new Wish(words.getFirst(), words.getFirst(), Role.ADMINISTRATOR, null, "zh");
        for (int i = 1; i < words.size(); i += 2) {
            String value = words.get(i + 1);
            wish = switch (words.get(i)) {
                case "--name" -> new Wish(wish.login, value, wish.role, wish.area, wish.language);
                case "--area" -> new Wish(wish.login, wish.name, wish.role, value, wish.language);
                case "--lang" -> new Wish(wish.login, wish.name, wish.role, wish.area, value);
                case "--role" -> withRole(wish, value);
                default -> null;
            };
            if (wish == null) {
                return null;
            }
        }
        return wish;
    }

    private static @Nullable Wish withRole(Wish wish, String word) {
        return Arrays.stream(Role.values())
                .filter(it -> word(it).equals(word))
                .findFirst()
                .map(it -> new Wish(wish.login, wish.name, it, wish.area, wish.language))
                .orElse(null);
    }

    private static UserChange settle(Users users, Wish wish, LocalDate today) {
        var by = Actors.current();
        var known = users.list(by, wish.login(), 0, 50).stream()
                .filter(it -> it.login().equals(wish.login()))
                .findFirst();
        if (known.isPresent()) {
            users.unlock(known.get().id(), by);
            return users.newPassword(known.get().id(), by);
        }
        var change = users.open(new UserForm(wish.login(), wish.name(), null, null, wish.language()), by);
        if (change instanceof UserChange.Opened(int id, String first)) {
            users.give(id, wish.role(), today, null, by);
            var kind = wish.area() == null ? Scope.Kind.EVERYTHING : Scope.Kind.AREA;
            var scope = users.give(id, kind, wish.area() == null ? "" : wish.area(), today, null, by);
            return scope instanceof UserChange.Refused ? scope : change;
        }
        return change;
    }

    /// A user without the scope that was asked for is not opened at all.
    private static UserChange whole(UserChange change, TransactionStatus all) {
        if (change instanceof UserChange.Refused) {
            all.setRollbackOnly();
        }
        return change;
    }

    private static int said(UserChange change, Wish wish, MessageSource words, PrintStream out, PrintStream err) {
        if (change instanceof UserChange.Refused(var flaws)) {
            flaws.forEach(it -> err.println(words.getMessage(it, null, Locale.ENGLISH)));
            return REFUSED;
        }
        if (change instanceof UserChange.Opened(int id, String first)) {
            out.println("%s signs in with the first password %s and then chooses one of their own."
                    .formatted(wish.login(), first));
        }
        return 0;
    }
}
