package fugong.transport.plan;

import fugong.engine.transport.Coach;
import fugong.engine.transport.Group;
import fugong.engine.transport.Promises;
import fugong.engine.transport.ReturnProblem;
import fugong.transport.fleet.FleetStore;
import fugong.transport.fleet.Vehicle;
import fugong.transport.places.PlaceStore;
import fugong.transport.places.TravelTimes;
import fugong.transport.wave.Wave;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Waiting people, coaches that can be had, ways and rules of the day become one problem for the engine.
@Component
class RoadAssembly {

    /// First boarding and last boarding on the day of the wave, minutes after midnight.
    private static final double FIRST_BOARDING = 360;

    private static final double LAST_BOARDING = 1440;
    /// Four seats in a row and the bench at the back.
    private static final int SEATS_OF_A_ROW = 4;

    private static final double END = 10 * 1440;

    private final Travelling travelling;
    private final Eligible eligible;
    private final FleetStore fleet;
    private final PlaceStore places;
    private final TravelTimes times;

    RoadAssembly(Travelling travelling, Eligible eligible, FleetStore fleet, PlaceStore places, TravelTimes times) {
        this.travelling = travelling;
        this.eligible = eligible;
        this.fleet = fleet;
        this.places = places;
        this.times = times;
    }

    Assembled assemble(Wave wave) {
        var groups = travelling.of(wave);
        var kinds = kinds(wave, groups.observationRows());
        var ids = new LinkedHashSet<Integer>();
        kinds.keySet().stream().filter(it -> it.depot() > 0).forEach(it -> ids.add(it.depot()));
        groups.travellers().forEach(it -> {
            ids.add(it.home());
            ids.add(it.destination());
        });
        var known = List.copyOf(places.all(ids).values());
        var index = known.stream().map(it -> it.id()).toList();
        var matrix = times.between(known);
        var problem = new ReturnProblem(
                known.stream().map(it -> it.nameZh() + " (" + it.code() + ")").toList(),
                matrix.km(),
                matrix.minutes(),
                kinds.entrySet().stream()
                        .map(it -> it.getKey().coach(index, it.getValue().size()))
                        .toList(),
                groups.travellers().stream()
                        .map(it -> group(it, index, wave, groups.travellers()))
                        .toList(),
                Promises.NONE);
        var keys = new PlanKeys(index, kinds(kinds), groups.travellers());
        var rules = new PlanRules(
                groups.caps(),
                groups.healthZh(),
                groups.healthEn(),
                matrix.measured(),
                matrix.estimated(),
                groups.kept());
        return new Assembled(new PlanInput(problem, null), keys, rules, findings(wave, groups, kinds));
    }

    private static List<PlanFinding> findings(Wave wave, Travelling.Groups groups, Map<Kind, List<Integer>> kinds) {
        var findings = new ArrayList<PlanFinding>();
        if (groups.travellers().isEmpty()) {
            findings.add(new PlanFinding.NobodyWaits(groups.signedUp()));
        }
        if (kinds.isEmpty()) {
            findings.add(new PlanFinding.NoCoach(wave.day().toString()));
        }
        return findings;
    }

    private static List<PlanKeys.Kind> kinds(Map<Kind, List<Integer>> kinds) {
        return kinds.entrySet().stream()
                .map(it -> new PlanKeys.Kind(it.getKey().name(), it.getValue()))
                .toList();
    }

    private static Group group(PlanKeys.Travellers it, List<Integer> index, Wave wave, List<PlanKeys.Travellers> all) {
        var zones =
                all.stream().map(PlanKeys.Travellers::zone).distinct().sorted().toList();
        return new Group(
                it.key(),
                index.indexOf(it.home()),
                index.indexOf(it.destination()),
                it.members().size(),
                zones.size() < 2 ? -1 : zones.indexOf(it.zone()),
                it.share(),
                FIRST_BOARDING,
                LAST_BOARDING,
                0,
                wave.arriveBy(),
                wave.longestRide(),
                1,
                1,
                java.util.Set.of(),
                5);
    }

    /// Coaches that differ in nothing the engine sees.
    private record Kind(
            int depot,
            int rated,
            int observation,
            int luggage,
            double fixed,
            double perKm,
            int driving,
            boolean relay,
            double relayCost,
            int relayDriving) {

        String name() {
            return "%d-%d%s%s".formatted(rated, observation, relay ? "R" : "", depot > 0 ? "@" + depot : "");
        }

        Coach coach(List<Integer> index, int count) {
            return new Coach(
                    name(),
                    depot > 0 ? index.indexOf(depot) : -1,
                    rated,
                    observation,
                    luggage,
                    count,
                    fixed,
                    perKm,
                    driving,
                    relay ? count : 0,
                    relayCost,
                    relayDriving,
                    0,
                    END);
        }
    }

    private Map<Kind, List<Integer>> kinds(Wave wave, int observationRows) {
        var busy = new HashSet<>(eligible.busy(wave.day(), wave.id()));
        var kinds = new LinkedHashMap<Kind, List<Integer>>();
        for (var vehicle : fleet.ready(travelling.within(wave.area(), wave), wave.day())) {
            if (!busy.contains(vehicle.id())) {
                kinds.computeIfAbsent(kind(vehicle, observationRows), it -> new ArrayList<>())
                        .add(vehicle.id());
            }
        }
        return kinds;
    }

    private static Kind kind(Vehicle it, int observationRows) {
        int rows = observationRows == 0 ? 0 : observationRows * SEATS_OF_A_ROW + 1;
        return new Kind(
                it.depot() == null ? 0 : it.depot(),
                it.rated(),
                Math.min(it.rated() - 1, Math.max(it.observation(), rows)),
                it.luggage(),
                it.fixedCost().doubleValue(),
                it.costPerKm().doubleValue(),
                it.maxDriving(),
                it.relay(),
                it.relayCost().doubleValue(),
                it.relayDriving());
    }
}
