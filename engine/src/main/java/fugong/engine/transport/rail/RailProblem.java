package fugong.engine.transport.rail;

import fugong.engine.transport.Flaw;
import java.util.ArrayList;
import java.util.List;

/// Trains that may be ordered and groups that want to travel.
///
/// @param told the rides people were told before, empty for a first plan
/// @param promisePrice cost of moving one person to another train than told
/// @param pinned rides that stay as they are: so many people of this group, in this train, between these calls
public record RailProblem(
        List<String> stations,
        List<Train> trains,
        List<Travellers> groups,
        List<Throughput> throughput,
        List<RailPlan.Ride> told,
        double promisePrice,
        List<RailPlan.Ride> pinned) {

    /// A promise dearer than any train, and still cheaper than leaving somebody behind: as few people as possible
    /// hear of another train.
    public static final double FEWEST_CHANGES = 1e6;

    public RailProblem {
        stations = List.copyOf(stations);
        trains = List.copyOf(trains);
        groups = List.copyOf(groups);
        throughput = List.copyOf(throughput);
        told = List.copyOf(told);
        pinned = List.copyOf(pinned);
    }

    /// A first plan: nobody was told anything.
    public static RailProblem of(
            List<String> stations, List<Train> trains, List<Travellers> groups, List<Throughput> throughput) {
        return new RailProblem(stations, trains, groups, throughput, List.of(), 0, List.of());
    }

    /// The same problem after a plan was told to people and some trains were cancelled.
    public RailProblem after(RailPlan plan, List<Integer> cancelled, double price) {
        List<Train> running = new ArrayList<>(trains);
        for (int t : cancelled) {
            Train train = trains.get(t);
            running.set(t, new Train(train.name(), train.calls(), 0, train.seats(), train.cost()));
        }
        return new RailProblem(stations, running, groups, throughput, List.of(), 0, pinned).told(plan.rides(), price);
    }

    /// The same problem after people were told these rides.
    public RailProblem told(List<RailPlan.Ride> rides, double price) {
        return new RailProblem(stations, trains, groups, throughput, rides, price, pinned);
    }

    /// The same problem with rides that may not be touched.
    public RailProblem pinning(List<RailPlan.Ride> rides) {
        return new RailProblem(stations, trains, groups, throughput, told, promisePrice, rides);
    }

    RailProblem with(List<Travellers> others) {
        return new RailProblem(stations, trains, others, throughput, told, promisePrice, pinned);
    }

    /// How many people must hear of another train in any plan: those whose train does not run or no longer takes
    /// them. Where a plan changes so many, it changes the fewest.
    public int leastChanged() {
        List<List<Choices.Choice>> choices = Choices.of(this, () -> false);
        return told.stream()
                .filter(r -> choices.get(r.group()).stream().noneMatch(c -> c.train() == r.train()))
                .mapToInt(RailPlan.Ride::people)
                .sum();
    }

    public int people() {
        return groups.stream().mapToInt(Travellers::people).sum();
    }

    /// Everything that would mislead the search, all at once.
    public List<Flaw> flaws() {
        List<Flaw> found = new ArrayList<>();
        for (int t = 0; t < trains.size(); t++) {
            flaws(found, "trains[" + t + "]", trains.get(t));
        }
        for (int g = 0; g < groups.size(); g++) {
            flaws(found, "groups[" + g + "]", groups.get(g));
        }
        for (int i = 0; i < throughput.size(); i++) {
            Throughput limit = throughput.get(i);
            if (limit.station() < 0
                    || limit.station() >= stations.size()
                    || limit.most() < 0
                    || limit.to() < limit.from()) {
                found.add(new Flaw(
                        "throughput[" + i + "]",
                        limit.toString(),
                        "A limit names a station, a span and a number. Maybe the span is the wrong way round."));
            }
        }
        if (found.isEmpty()) {
            found.addAll(Pins.flaws(this));
        }
        return found;
    }

    private void flaws(List<Flaw> found, String at, Train train) {
        if (train.carriages() < 0 || train.seats() < 1 || !(train.cost() >= 0 && train.cost() < 1e9)) {
            found.add(new Flaw(
                    at,
                    train.carriages() + " x " + train.seats(),
                    "A train has carriages, seats and a cost. Maybe a column was empty."));
        }
        if (train.calls().size() < 2) {
            found.add(new Flaw(
                    at + ".calls",
                    String.valueOf(train.calls().size()),
                    "A train calls twice at least. Maybe its stops were not read."));
        }
        double now = 0;
        for (Train.Call call : train.calls()) {
            if (call.station() < 0 || call.station() >= stations.size()) {
                found.add(new Flaw(
                        at + ".calls",
                        String.valueOf(call.station()),
                        "There is no such station. Maybe it is spelled differently."));
            }
            if (!(call.arrives() >= now && call.departs() >= call.arrives() && call.departs() < 1e7)) {
                found.add(new Flaw(
                        at + ".calls",
                        call.toString(),
                        "Times of a train never go back. Maybe the day after midnight is missing."));
            }
            now = call.departs();
        }
    }

    private void flaws(List<Flaw> found, String at, Travellers group) {
        if (group.people() < 1 || group.people() > 10_000_000) {
            found.add(new Flaw(
                    at + ".people",
                    String.valueOf(group.people()),
                    "A group has people. Maybe a total was read as a group."));
        }
        if (!(group.ready() >= 0 && group.arriveBy() >= group.arriveFrom() && group.arriveFrom() >= 0)) {
            found.add(new Flaw(
                    at + ".arriveBy",
                    String.valueOf(group.arriveBy()),
                    "A slot closes after it opens. Maybe the day is missing."));
        }
        if (!(group.left() >= 0) || !(group.byCoach() >= 0)) {
            found.add(new Flaw(
                    at + ".left", String.valueOf(group.left()), "A cost is not negative. Maybe a sign slipped in."));
        }
        List<Travellers.Way> ways = new ArrayList<>(group.access());
        ways.addAll(group.egress());
        for (Travellers.Way way : ways) {
            if (way.station() < 0 || way.station() >= stations.size() || !(way.minutes() >= 0) || !(way.cost() >= 0)) {
                found.add(new Flaw(
                        at + ".access",
                        way.toString(),
                        "A way leads to a known station and takes time. Maybe the station is spelled differently."));
            }
        }
    }
}
