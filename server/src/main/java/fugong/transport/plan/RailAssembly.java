package fugong.transport.plan;

import static java.util.Objects.requireNonNull;

import fugong.engine.transport.rail.RailProblem;
import fugong.engine.transport.rail.Train;
import fugong.engine.transport.rail.Travellers;
import fugong.transport.fleet.SpecialTrain;
import fugong.transport.fleet.TrainStore;
import fugong.transport.places.Place;
import fugong.transport.places.PlaceStore;
import fugong.transport.places.TravelTimes;
import fugong.transport.wave.Wave;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Waiting people and the trains that may be ordered become one problem for the engine.
@Component
class RailAssembly {

    /// Trains of so many days from the day of the wave on.
    private static final int DAYS = 14;
    /// How far people go to a station, great-circle kilometres, and what a kilometre costs each of them.
    private static final double REACH_KM = 700;

    private static final double COST_PER_KM = 0.3;
    private static final double FIRST_START = 360;
    private static final double LEFT_BEHIND = 100_000;
    private static final int DAY = 1440;

    private final Travelling travelling;
    private final TrainStore trains;
    private final PlaceStore places;

    RailAssembly(Travelling travelling, TrainStore trains, PlaceStore places) {
        this.travelling = travelling;
        this.trains = trains;
        this.places = places;
    }

    Assembled assemble(Wave wave) {
        var groups = travelling.of(wave);
        var trains = this.trains.offered(
                travelling.within(wave.area(), wave), wave.day(), wave.day().plusDays(DAYS - 1L));
        var ids = new LinkedHashSet<Integer>();
        trains.forEach(it -> it.calls().forEach(call -> ids.add(call.place())));
        var stations = List.copyOf(ids);
        groups.travellers().forEach(it -> ids.addAll(List.of(it.home(), it.destination())));
        var known = places.all(ids);
        var keys = new PlanKeys(
                stations,
                trains.stream()
                        .map(it -> new PlanKeys.Kind(it.code(), List.of(it.id())))
                        .toList(),
                groups.travellers());
        var problem = RailProblem.of(
                stations.stream()
                        .map(it -> requireNonNull(known.get(it)).nameZh())
                        .toList(),
                trains.stream().map(it -> train(it, stations, wave)).toList(),
                travellers(groups.travellers(), stations, known, trains, wave),
                List.of());
        var rules = new PlanRules(
                groups.caps(),
                groups.healthZh(),
                groups.healthEn(),
                0,
                groups.travellers().size() * stations.size(),
                groups.kept());
        return new Assembled(new PlanInput(null, problem), keys, rules, findings(wave, groups, trains));
    }

    private static List<PlanFinding> findings(Wave wave, Travelling.Groups groups, List<SpecialTrain> trains) {
        var findings = new ArrayList<PlanFinding>();
        if (groups.travellers().isEmpty()) {
            findings.add(new PlanFinding.NobodyWaits(groups.signedUp()));
        }
        if (trains.isEmpty()) {
            findings.add(new PlanFinding.NoTrain(wave.day().toString()));
        }
        return findings;
    }

    private static Train train(SpecialTrain it, List<Integer> stations, Wave wave) {
        double from = ChronoUnit.DAYS.between(wave.day(), it.day()) * (double) DAY;
        return new Train(
                it.code(),
                it.calls().stream()
                        .map(call -> new Train.Call(
                                stations.indexOf(call.place()), from + call.arrives(), from + call.departs()))
                        .toList(),
                it.carriages(),
                it.seats(),
                it.cost());
    }

    private static List<Travellers> travellers(
            List<PlanKeys.Travellers> groups,
            List<Integer> stations,
            Map<Integer, Place> known,
            List<SpecialTrain> trains,
            Wave wave) {
        var zones = groups.stream()
                .map(PlanKeys.Travellers::zone)
                .distinct()
                .sorted()
                .toList();
        var boards = trains.stream().map(it -> it.calls().getFirst().place()).collect(Collectors.toSet());
        trains.forEach(
                it -> it.calls().stream().limit(it.calls().size() - 1L).forEach(call -> boards.add(call.place())));
        var leaves = trains.stream()
                .flatMap(it -> it.calls().stream().skip(1))
                .map(SpecialTrain.Call::place)
                .collect(Collectors.toSet());
        return groups.stream()
                .map(it -> new Travellers(
                        it.key(),
                        it.members().size(),
                        zones.indexOf(it.zone()),
                        ways(requireNonNull(known.get(it.home())), stations, known, boards),
                        ways(requireNonNull(known.get(it.destination())), stations, known, leaves),
                        FIRST_START,
                        0,
                        Math.max(wave.arriveBy(), DAYS * DAY),
                        Double.POSITIVE_INFINITY,
                        LEFT_BEHIND))
                .toList();
    }

    private static List<Travellers.Way> ways(
            Place from, List<Integer> stations, Map<Integer, Place> known, Set<Integer> only) {
        var ways = new ArrayList<Travellers.Way>();
        for (int s = 0; s < stations.size(); s++) {
            double km = TravelTimes.km(from, requireNonNull(known.get(stations.get(s))));
            if (km <= REACH_KM && only.contains(stations.get(s))) {
                ways.add(new Travellers.Way(s, km / TravelTimes.KM_PER_HOUR * 60, km * COST_PER_KM));
            }
        }
        return ways;
    }
}
