package fugong.network;

import fugong.kernel.AreaId;
import fugong.kernel.EnterpriseId;
import fugong.network.catalogue.CatalogueStore;
import fugong.network.limits.Known;
import fugong.network.limits.LimitKind;
import fugong.network.limits.LimitRules;
import fugong.network.limits.RuleNumberStore;
import fugong.network.limits.RuleNumbers;
import fugong.network.links.LinkStore;
import fugong.network.region.KeptDay;
import fugong.network.region.PictureStore;
import fugong.network.region.Region;
import fugong.network.region.RegionMaker;
import fugong.network.region.StateRow;
import fugong.persistence.StoreReplaced;
import fugong.registry.Area;
import fugong.registry.Areas;
import fugong.registry.Enterprise;
import fugong.registry.Enterprises;
import fugong.reporting.DailyReports;
import fugong.reporting.forms.DailyReport;
import fugong.reporting.forms.ReportReceived;
import fugong.security.Actor;
import fugong.security.Actors;
import fugong.zones.ZoneLevel;
import fugong.zones.Zones;
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
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/// Door: the picture of a day, made when first asked for and from then on kept up with the reports.
///
/// A single report is heard as it is committed and is in the picture two seconds later. Loads and other servers are
/// noticed by the stamp of the reports, links by theirs; then the day is read again.
@Component
public class DayPictures {

    private static final int MOST_DAYS = 3;
    private static final int OLDEST = 6;
    /// Every tenth round looks at the stamps.
    private static final int LOOK = 10;

    /// A day that is kept, with the stamps it was made from.
    private record Held(KeptDay day, long reports, String links, RuleNumbers numbers) {}

    private final Areas areas;
    private final Enterprises enterprises;
    private final DailyReports reports;
    private final Zones zones;
    private final LinkStore links;
    private final CatalogueStore catalogues;
    private final RuleNumberStore numbers;
    private final PictureStore store;
    private final NetworkSettings settings;
    private final TransactionTemplate transaction;
    private final Actor system = Actor.system("picture of the network");
    private final Map<LocalDate, Held> held = new LinkedHashMap<>();
    private final Map<LocalDate, Set<EnterpriseId>> heard = new ConcurrentHashMap<>();
    private int round;

    DayPictures(
            Areas areas,
            Enterprises enterprises,
            DailyReports reports,
            Zones zones,
            LinkStore links,
            CatalogueStore catalogues,
            RuleNumberStore numbers,
            PictureStore store,
            NetworkSettings settings,
            TransactionTemplate transaction) {
        this.areas = areas;
        this.enterprises = enterprises;
        this.reports = reports;
        this.zones = zones;
        this.links = links;
        this.catalogues = catalogues;
        this.numbers = numbers;
        this.store = store;
        this.settings = settings;
        this.transaction = transaction;
    }

    /// The picture of a day; empty where no catalogue or no enterprise is there. The first question of a day takes
    /// a moment, the next ones none.
    public Optional<KeptDay> of(LocalDate day) {
        synchronized (held) {
            var kept = held.remove(day);
            if (kept == null) {
                var made = Actors.as(system, () -> made(day));
                if (made.isEmpty()) {
                    return Optional.empty();
                }
                kept = made.get();
                keep(day, kept);
            }
            held.put(day, kept);
            if (held.size() > MOST_DAYS) {
                held.remove(held.keySet().iterator().next());
            }
            return Optional.of(kept.day());
        }
    }

    private Optional<Held> made(LocalDate day) {
        var ruleNumbers = numbers.load();
        long reportStamp = reports.stamp(day.minusDays(oldest(ruleNumbers, day)), day);
        var linkStamp = links.stamp();
        var region = region(day);
        if (region == null) {
            return Optional.empty();
        }
        var judged = judge(region, range(region.size()), ruleNumbers);
        var kept = new KeptDay(region, settings.substitution(), judged);
        return Optional.of(new Held(kept, reportStamp, linkStamp, ruleNumbers));
    }

    private @Nullable Region region(LocalDate day) {
        var catalogue = catalogues.load();
        var tree = areas.tree();
        var standing = new ArrayList<Enterprise>();
        for (Area root : tree.roots(day)) {
            standing.addAll(enterprises.standing(root.id(), day));
        }
        return catalogue.isEmpty() || standing.isEmpty()
                ? null
                : RegionMaker.make(day, catalogue, tree, standing, links.on(day), settings.seed());
    }

    private void keep(LocalDate day, Held kept) {
        Actors.run(
                system,
                () -> transaction.executeWithoutResult(
                        it -> store.replace(day, kept.day().rows())));
    }

    private static List<Integer> range(int size) {
        return java.util.stream.IntStream.range(0, size).boxed().toList();
    }

    private static int oldest(RuleNumbers numbers, LocalDate day) {
        return (int) numbers.at(LimitKind.STOPPED, "oldest_days", day, OLDEST);
    }

    /// What the rules make of these enterprises: their newest report of the last days, and the zone they lie in.
    private Map<Integer, KeptDay.Judged> judge(Region region, Collection<Integer> firms, RuleNumbers ruleNumbers) {
        var day = region.day();
        var newest = newest(region, firms, day, oldest(ruleNumbers, day));
        var levels = new HashMap<Integer, Optional<ZoneLevel>>();
        var judged = new HashMap<Integer, KeptDay.Judged>();
        for (int firm : firms) {
            var it = region.firms()[firm];
            var level = levels.computeIfAbsent(it.area(), area -> zones.at(new AreaId(area), day));
            var report = newest.get(new EnterpriseId(it.id()));
            var known = new Known(
                    day,
                    report,
                    level.map(zone -> zone.grade().rank()).orElse(0),
                    level.map(zone -> zone.ground().word()).orElse(""),
                    region.informed()[firm]);
            judged.put(firm, new KeptDay.Judged(LimitRules.of(known, ruleNumbers), report != null));
        }
        return judged;
    }

    private Map<EnterpriseId, DailyReport> newest(Region region, Collection<Integer> firms, LocalDate day, int days) {
        var silent = new HashSet<EnterpriseId>();
        firms.forEach(it -> silent.add(new EnterpriseId(region.firms()[it].id())));
        var newest = new HashMap<EnterpriseId, DailyReport>();
        for (int back = 0; back <= days && !silent.isEmpty(); back++) {
            var found = reports.list(silent, day.minusDays(back));
            newest.putAll(found);
            silent.removeAll(found.keySet());
        }
        return newest;
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
        follow(look);
    }

    /// @param look whether the stamps are looked at as well
    void follow(boolean look) {
        synchronized (held) {
            var words = new HashMap<LocalDate, Set<EnterpriseId>>();
            heard.keySet().forEach(day -> {
                var of = heard.remove(day);
                if (of != null) {
                    words.put(day, of);
                }
            });
            for (var day : List.copyOf(held.keySet())) {
                Actors.run(system, () -> follow(day, words, look));
            }
        }
    }

    private void follow(LocalDate day, Map<LocalDate, Set<EnterpriseId>> words, boolean look) {
        var kept = held.get(day);
        if (kept == null) {
            return;
        }
        var region = kept.day().region();
        var changed = new HashSet<Integer>();
        int oldest = oldest(kept.numbers(), day);
        words.forEach((of, who) -> {
            if (!of.isAfter(day) && !of.isBefore(day.minusDays(oldest))) {
                who.forEach(it ->
                        Optional.ofNullable(region.number().get(it.value())).ifPresent(changed::add));
            }
        });
        if (!changed.isEmpty()) {
            update(kept, changed);
        }
        if (look) {
            look(day, kept, oldest);
        }
    }

    private void update(Held kept, Collection<Integer> firms) {
        var rows = kept.day().update(judge(kept.day().region(), firms, kept.numbers()));
        transaction.executeWithoutResult(it -> store.put(kept.day().region().day(), rows));
    }

    /// Other links: the network is made again. Other reports than those heard: all are judged again.
    private void look(LocalDate day, Held kept, int oldest) {
        if (!links.stamp().equals(kept.links())) {
            made(day).ifPresent(again -> {
                keep(day, again);
                held.put(day, again);
            });
            return;
        }
        long stamp = reports.stamp(day.minusDays(oldest), day);
        if (stamp != kept.reports()) {
            update(kept, range(kept.day().region().size()));
            held.put(day, new Held(kept.day(), stamp, kept.links(), kept.numbers()));
        }
    }

    /// The rows of a day computed from nothing, beside the kept ones: for `fugong check`.
    List<StateRow> afresh(LocalDate day) {
        return Actors.as(system, () -> made(day)).map(it -> it.day().rows()).orElse(List.of());
    }
}
