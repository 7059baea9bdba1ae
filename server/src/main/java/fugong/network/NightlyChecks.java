package fugong.network;

import fugong.network.checks.CheckStore;
import fugong.network.checks.Checked;
import fugong.security.Actor;
import fugong.security.Actors;
import fugong.security.Permission;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Door: every night the pictures in use are computed again from nothing and compared row by row. The picture of
/// the day that ended is made then too, so that nobody waits for it in the morning.
@Component
public class NightlyChecks {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyChecks.class);
    private static final int EXAMPLES = 5;
    private static final int LISTED = 60;
    private static final Period KEPT = Period.ofYears(1);

    private final DayPictures pictures;
    private final PictureHolds holds;
    private final CheckStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Actor system = Actor.system("nightly check of the network");

    NightlyChecks(
            DayPictures pictures, PictureHolds holds, CheckStore store, TransactionTemplate transaction, Clock clock) {
        this.pictures = pictures;
        this.holds = holds;
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// The newest first.
    public List<Checked> list(Actor actor) {
        actor.require(Permission.SEE_PICTURE);
        return store.newest(LISTED);
    }

    @Scheduled(cron = "${fugong.network.check-cron:0 10 3 * * *}")
    void nightly() {
        Actors.run(system, () -> {
            var unused = pictures.of(LocalDate.now(clock).minusDays(1));
            run();
        });
    }

    /// Compares the pictures in use; what differs is noted, and that picture made again.
    List<Checked> run() {
        var found = new ArrayList<Checked>();
        for (var day : pictures.days()) {
            found.add(check(day));
        }
        transaction.executeWithoutResult(it -> {
            found.forEach(store::add);
            store.forgetBefore(
                    clock.instant().atOffset(ZoneOffset.UTC).minus(KEPT).toInstant());
        });
        return found;
    }

    private Checked check(LocalDate day) {
        long began = System.nanoTime();
        pictures.follow(true);
        var compared = holds.compared(day);
        if (!compared.agrees()) {
            LOG.error(
                    "The picture of {} differs in {} rows: {}",
                    day,
                    compared.lines().size(),
                    compared.lines().getFirst());
            pictures.again(day);
        }
        return new Checked(
                clock.instant(),
                Duration.ofNanos(System.nanoTime() - began),
                day,
                compared.firms(),
                compared.lines().size(),
                compared.lines().stream()
                        .limit(EXAMPLES)
                        .map(it -> Integer.toString(it.enterprise()))
                        .collect(Collectors.joining(" ")));
    }
}
