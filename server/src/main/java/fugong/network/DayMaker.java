package fugong.network;

import fugong.kernel.AreaId;
import fugong.kernel.EnterpriseId;
import fugong.network.catalogue.Catalogue;
import fugong.network.catalogue.CatalogueStore;
import fugong.network.limits.Known;
import fugong.network.limits.LimitKind;
import fugong.network.limits.LimitRules;
import fugong.network.limits.RuleNumberStore;
import fugong.network.limits.RuleNumbers;
import fugong.network.links.LinkStore;
import fugong.network.links.SupplyLink;
import fugong.network.region.KeptDay;
import fugong.network.region.Region;
import fugong.network.region.RegionMaker;
import fugong.network.runs.Stages;
import fugong.registry.Area;
import fugong.registry.AreaTree;
import fugong.registry.Areas;
import fugong.registry.Enterprise;
import fugong.registry.Enterprises;
import fugong.reporting.DailyReports;
import fugong.reporting.forms.DailyReport;
import fugong.zones.ZoneLevel;
import fugong.zones.Zones;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the picture of a day from register, links, zones and reports, and judges single enterprises anew.
@Component
class DayMaker {

    private static final int OLDEST = 6;

    private final Areas areas;
    private final Enterprises enterprises;
    private final DailyReports reports;
    private final Zones zones;
    private final LinkStore links;
    private final CatalogueStore catalogues;
    private final RuleNumberStore numbers;
    private final NetworkSettings settings;

    DayMaker(
            Areas areas,
            Enterprises enterprises,
            DailyReports reports,
            Zones zones,
            LinkStore links,
            CatalogueStore catalogues,
            RuleNumberStore numbers,
            NetworkSettings settings) {
        this.areas = areas;
        this.enterprises = enterprises;
        this.reports = reports;
        this.zones = zones;
        this.links = links;
        this.catalogues = catalogues;
        this.numbers = numbers;
        this.settings = settings;
    }

    /// A day as it was made, with the stamps of what it was made from.
    ///
    /// @param ground changes with the register, the links, the levels of zones and the numbers of the rules
    record Made(KeptDay day, long reports, Ground ground, RuleNumbers numbers) {

        int oldest() {
            return (int)
                    numbers.at(LimitKind.STOPPED, "oldest_days", day.region().day(), OLDEST);
        }
    }

    /// What the network rests on besides reports; stamps, not contents.
    record Ground(String register, String links, int zones, List<RuleNumbers.Number> numbers) {}

    private Ground ground(LocalDate day) {
        return new Ground(enterprises.stamp(), links.stamp(), zones.map(day).hashCode(), numbers.all());
    }

    /// Empty where no catalogue or no enterprise is there.
    Optional<Made> make(LocalDate day, Stages stages) {
        stages.at("register", 0);
        var ground = ground(day);
        var ruleNumbers = new RuleNumbers(ground.numbers());
        long reportStamp = stamp(day, ruleNumbers);
        var sources = sources(day, stages);
        if (sources == null) {
            return Optional.empty();
        }
        stages.at("drawing", 0.25);
        var region = sources.region(settings.seed());
        stages.at("reports", 0.5);
        var judged = judge(region, range(region.size()), ruleNumbers);
        stages.at("picture", 0.7);
        var kept = new KeptDay(region, settings.substitution(), judged);
        stages.at("keeping", 0.9);
        return Optional.of(new Made(kept, reportStamp, ground, ruleNumbers));
    }

    /// What a network is made of; drawn with any seed.
    record Sources(
            LocalDate day, Catalogue catalogue, AreaTree tree, List<Enterprise> standing, List<SupplyLink> told) {

        Region region(long seed) {
            return RegionMaker.make(day, catalogue, tree, standing, told, seed);
        }
    }

    /// Null where there is no catalogue or no enterprise.
    @Nullable
    Sources sources(LocalDate day, Stages stages) {
        var catalogue = catalogues.load();
        var tree = areas.tree();
        var standing = new ArrayList<Enterprise>();
        for (Area root : tree.roots(day)) {
            standing.addAll(enterprises.standing(root.id(), day));
        }
        if (catalogue.isEmpty() || standing.isEmpty()) {
            return null;
        }
        stages.at("links", 0.1);
        return new Sources(day, catalogue, tree, standing, links.on(day));
    }

    /// Whether register, links, zones or rules have changed since.
    boolean isOutdated(Made made) {
        return !ground(made.day().region().day()).equals(made.ground());
    }

    /// Changes with any report that the day may rest on.
    long stamp(Made made) {
        return stamp(made.day().region().day(), made.numbers());
    }

    private long stamp(LocalDate day, RuleNumbers ruleNumbers) {
        return reports.stamp(day.minusDays(oldest(ruleNumbers, day)), day);
    }

    static List<Integer> range(int size) {
        return IntStream.range(0, size).boxed().toList();
    }

    private static int oldest(RuleNumbers numbers, LocalDate day) {
        return (int) numbers.at(LimitKind.STOPPED, "oldest_days", day, OLDEST);
    }

    /// What the rules make of these enterprises: their newest report of the last days, and the zone they lie in.
    Map<Integer, KeptDay.Judged> judge(Region region, Collection<Integer> firms, RuleNumbers ruleNumbers) {
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
}
