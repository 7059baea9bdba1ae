package fugong.network;

import fugong.kernel.EnterpriseId;
import fugong.network.DayMaker.Made;
import fugong.network.region.KeptDay;
import fugong.network.region.PictureStore;
import fugong.network.region.StateRow;
import fugong.network.runs.Stages;
import fugong.persistence.StoreReplaced;
import fugong.reporting.forms.ReportReceived;
import fugong.security.Actor;
import fugong.security.Actors;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/// Door: the picture of a day, made when first asked for and from then on kept up with the reports.
///
/// A single report is heard as it is committed and is in the picture two seconds later. Loads and other servers are
/// noticed by the stamp of the reports. When register, links, zones or rules change, the network is made again
/// beside the old one, which follows the reports meanwhile.
@Component
public class DayPictures {

    private static final Logger LOG = LoggerFactory.getLogger(DayPictures.class);
    private static final int MOST_DAYS = 3;
    /// Every tenth round looks at the stamps.
    private static final int LOOK = 10;
    /// A network that took a second to make is left alone for ten, however many links are told.
    private static final int PAUSE = 10;

    private final DayMaker maker;
    private final PictureStore store;
    private final TransactionTemplate transaction;
    private final Actor system = Actor.system("picture of the network");
    /// The days in memory, the one asked for last at the end. Short questions only under its monitor.
    private final Map<LocalDate, Made> held = new LinkedHashMap<>();
    private final Map<LocalDate, Set<EnterpriseId>> heard = new ConcurrentHashMap<>();
    /// One network is made at a time.
    private final ReentrantLock making = new ReentrantLock();
    /// Rows of a day are written by one at a time.
    private final ReentrantLock writing = new ReentrantLock();
    private final Map<LocalDate, Long> restsUntil = new ConcurrentHashMap<>();
    private int round;

    DayPictures(DayMaker maker, PictureStore store, TransactionTemplate transaction) {
        this.maker = maker;
        this.store = store;
        this.transaction = transaction;
    }

    /// The picture of a day; empty where no catalogue or no enterprise is there. The first question of a day takes
    /// a moment, the next ones none.
    public Optional<KeptDay> of(LocalDate day) {
        return of(day, Stages.ALONE);
    }

    /// @param stages heard while the network of the day has to be made; may stop it
    public Optional<KeptDay> of(LocalDate day, Stages stages) {
        var there = find(day);
        if (there != null) {
            return Optional.of(there.day());
        }
        stages.at("turn", 0);
        making.lock();
        try {
            var meanwhile = find(day);
            return meanwhile != null ? Optional.of(meanwhile.day()) : Actors.as(system, () -> begin(day, stages));
        } finally {
            making.unlock();
        }
    }

    /// Whether asking takes no time.
    public boolean isThere(LocalDate day) {
        return find(day) != null;
    }

    private @Nullable Made find(LocalDate day) {
        synchronized (held) {
            var made = held.remove(day);
            if (made != null) {
                held.put(day, made);
            }
            return made;
        }
    }

    private Optional<KeptDay> begin(LocalDate day, Stages stages) {
        var made = maker.make(day, stages);
        made.ifPresent(it -> {
            keep(day, it);
            catchUp(day, it);
        });
        return made.map(Made::day);
    }

    private void keep(LocalDate day, Made made) {
        writing.lock();
        try {
            transaction.executeWithoutResult(it -> store.replace(day, made.day().rows()));
            synchronized (held) {
                held.remove(day);
                held.put(day, made);
                if (held.size() > MOST_DAYS) {
                    held.remove(held.keySet().iterator().next());
                }
            }
        } finally {
            writing.unlock();
        }
    }

    /// Other reports than those it was made from: all are judged again.
    private void catchUp(LocalDate day, Made made) {
        long stamp = maker.stamp(made);
        if (stamp != made.reports()) {
            update(made, DayMaker.range(made.day().region().size()));
            synchronized (held) {
                held.replace(day, made, new Made(made.day(), stamp, made.ground(), made.numbers()));
            }
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void heard(ReportReceived report) {
        heard.computeIfAbsent(report.day(), it -> ConcurrentHashMap.newKeySet()).add(report.enterprise());
    }

    /// A restored store has other enterprises.
    @EventListener
    void forgets(StoreReplaced replaced) {
        synchronized (held) {
            held.clear();
            heard.clear();
        }
    }

    @Scheduled(fixedDelay = 2_000)
    void follow() {
        boolean look = ++round % LOOK == 0;
        follow(look, true);
    }

    /// @param look whether the stamps are looked at as well; then a network made again is there at the end
    void follow(boolean look) {
        follow(look, false);
    }

    private void follow(boolean look, boolean aside) {
        var words = new HashMap<LocalDate, Set<EnterpriseId>>();
        heard.keySet().forEach(day -> {
            var of = heard.remove(day);
            if (of != null) {
                words.put(day, of);
            }
        });
        List<Made> all;
        synchronized (held) {
            all = new ArrayList<>(held.values());
        }
        for (var made : all) {
            Actors.run(system, () -> {
                tell(made, words);
                if (look) {
                    look(made, aside);
                }
            });
        }
    }

    private void tell(Made made, Map<LocalDate, Set<EnterpriseId>> words) {
        var region = made.day().region();
        var changed = new HashSet<Integer>();
        words.forEach((of, who) -> {
            if (!of.isAfter(region.day()) && !of.isBefore(region.day().minusDays(made.oldest()))) {
                who.forEach(it ->
                        Optional.ofNullable(region.number().get(it.value())).ifPresent(changed::add));
            }
        });
        if (!changed.isEmpty()) {
            update(made, changed);
        }
    }

    private void update(Made made, Collection<Integer> firms) {
        var judged = maker.judge(made.day().region(), firms, made.numbers());
        writing.lock();
        try {
            var rows = made.day().update(judged);
            if (isHeld(made)) {
                transaction.executeWithoutResult(
                        it -> store.put(made.day().region().day(), rows));
            }
        } finally {
            writing.unlock();
        }
    }

    /// Not where a newer network of the day has taken its place.
    private boolean isHeld(Made made) {
        synchronized (held) {
            var now = held.get(made.day().region().day());
            return now != null && now.day() == made.day();
        }
    }

    private void look(Made made, boolean aside) {
        var day = made.day().region().day();
        if (!maker.isOutdated(made)) {
            catchUp(day, made);
        } else if (!aside) {
            again(day);
        } else if (System.nanoTime() > restsUntil.getOrDefault(day, Long.MIN_VALUE) && !making.isLocked()) {
            Thread.ofVirtual().name("network-again").start(() -> Actors.run(system, () -> again(day)));
        }
    }

    /// The days in memory, oldest first.
    List<LocalDate> days() {
        synchronized (held) {
            return held.keySet().stream().sorted().toList();
        }
    }

    /// Makes the network of a day again, beside the one in use.
    void again(LocalDate day) {
        making.lock();
        long began = System.nanoTime();
        try {
            begin(day, Stages.ALONE);
        } catch (RuntimeException failure) {
            LOG.error("The network of {} could not be made again.", day, failure);
        } finally {
            restsUntil.put(day, System.nanoTime() + PAUSE * (System.nanoTime() - began));
            making.unlock();
        }
    }

    /// The rows of a day computed from nothing, beside the kept ones.
    List<StateRow> afresh(LocalDate day) {
        return Actors.as(system, () -> maker.make(day, Stages.ALONE))
                .map(it -> it.day().rows())
                .orElse(List.of());
    }
}
