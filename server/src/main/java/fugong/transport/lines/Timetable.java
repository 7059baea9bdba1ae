package fugong.transport.lines;

import fugong.engine.transport.lines.ChainCover;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Lines with their stops, and when each enterprise begins. Everything else follows from this.
///
/// @param leastBuses the fewest buses any choice of shifts gets by with, as the planner proved for its lines; 0
///     after a
///     stop or line was changed by hand, since the proof was for other lines
/// @param left       people too far from every stop
public record Timetable(LineTerms terms, List<Work> works, List<Line> lines, int leastBuses, List<Left> left) {

    public Timetable {
        works = List.copyOf(works);
        lines = List.copyOf(lines);
        left = List.copyOf(left);
    }

    /// An enterprise of the park.
    ///
    /// @param begin chosen begin of the shift, minutes of the day
    public record Work(
            int enterprise,
            String nameZh,
            String nameEn,
            double lon,
            double lat,
            List<Integer> begins,
            int begin,
            int minutes,
            int perSlot,
            int slot) {
        public Work {
            begins = List.copyOf(begins);
        }

        public Spot spot() {
            return new Spot(lon, lat);
        }

        public String name(Locale locale) {
            return locale.getLanguage().equals("zh") || nameEn.isEmpty() ? nameZh : nameEn;
        }

        Work beginning(int at) {
            return new Work(enterprise, nameZh, nameEn, lon, lat, begins, at, minutes, perSlot, slot);
        }
    }

    /// From the first stop to the gate of one enterprise.
    public record Line(String code, int enterprise, List<Stop> stops) {
        public Line {
            stops = List.copyOf(stops);
        }

        public int people() {
            return stops.stream().mapToInt(Stop::people).sum();
        }
    }

    public record Stop(String nameZh, String nameEn, double lon, double lat, int people) {

        public Spot spot() {
            return new Spot(lon, lat);
        }

        public String name(Locale locale) {
            return locale.getLanguage().equals("zh") || nameEn.isEmpty() ? nameZh : nameEn;
        }
    }

    public record Left(String nameZh, String nameEn, int enterprise, int people) {

        public String name(Locale locale) {
            return locale.getLanguage().equals("zh") || nameEn.isEmpty() ? nameZh : nameEn;
        }
    }

    public Work work(Line line) {
        return works.stream()
                .filter(it -> it.enterprise() == line.enterprise())
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("Line %s leads to enterprise %d, which is not in the timetable."
                                .formatted(line.code(), line.enterprise())));
    }

    /// Minutes of the day at each stop and, last, at the gate; a minute of boarding at each stop.
    public List<Integer> times(Line line) {
        var work = work(line);
        double at = (double) work.begin() - terms.early();
        var times = new ArrayList<Integer>(List.of((int) at));
        var next = work.spot();
        for (var stop : line.stops().reversed()) {
            at -= stop.spot().minutes(next) + 1;
            times.addFirst((int) Math.floor(at));
            next = stop.spot();
        }
        return List.copyOf(times);
    }

    /// Minutes of the day on the way home: at the gate a quarter of an hour after the shift, then the stops
    /// backwards.
    public List<Integer> timesBack(Line line) {
        var work = work(line);
        double at = (double) work.begin() + work.minutes() + 15;
        var times = new ArrayList<Integer>(List.of((int) at));
        var here = work.spot();
        for (var stop : line.stops().reversed()) {
            at += here.minutes(stop.spot()) + 1;
            times.add((int) Math.ceil(at));
            here = stop.spot();
        }
        return List.copyOf(times);
    }

    public double km(Line line) {
        double km = 0;
        var next = work(line).spot();
        for (var stop : line.stops().reversed()) {
            km += stop.spot().km(next);
            next = stop.spot();
        }
        return km;
    }

    /// What a line costs a day in one direction, and what is missing.
    ///
    /// @param cost    bus for the day plus kilometres
    /// @param fares   people times fare
    /// @param missing never below 0
    public record Money(double cost, double fares, double missing, int people) {

        public double perSeat() {
            return people == 0 ? 0 : missing / people;
        }

        Money plus(Money other) {
            return new Money(cost + other.cost, fares + other.fares, missing + other.missing, people + other.people);
        }
    }

    public Money money(Line line) {
        double cost = terms.busCost() + terms.costPerKm() * km(line);
        double fares = line.people() * terms.fare();
        return new Money(cost, fares, Math.max(0, cost - fares), line.people());
    }

    public Money money() {
        return lines.stream().map(this::money).reduce(new Money(0, 0, 0, 0), Money::plus);
    }

    /// Per cent of the rated seats in use.
    public int filled(Line line) {
        return line.people() * 100 / terms.rated();
    }

    /// More people than the rule lets in.
    public boolean overloaded(Line line) {
        return line.people() > terms.seats();
    }

    public boolean tooLong(Line line) {
        var times = times(line);
        return times.getLast() - times.getFirst()
                > terms.maxRide() + line.stops().size();
    }

    /// Whether it would open in normal times.
    public boolean opensNormally(Line line) {
        return filled(line) >= terms.openAt();
    }

    /// The fewest buses that drive all lines at these hours (chain cover, see the engine).
    public int buses() {
        int n = lines.size();
        var starts = new double[n];
        var ends = new double[n];
        var between = new double[n][n];
        for (int i = 0; i < n; i++) {
            var times = times(lines.get(i));
            starts[i] = times.getFirst();
            ends[i] = times.getLast();
            var gate = work(lines.get(i)).spot();
            for (int j = 0; j < n; j++) {
                between[i][j] = gate.minutes(lines.get(j).stops().getFirst().spot());
            }
        }
        return n == 0 ? 0 : ChainCover.vehicles(starts, ends, between);
    }

    /// People above what a gate lets in within a slot, by enterprise; empty in a good timetable.
    public Map<Integer, Integer> overfull() {
        var through = new HashMap<Integer, Integer>();
        lines.forEach(it -> through.merge(it.enterprise(), it.people(), Integer::sum));
        var over = new HashMap<Integer, Integer>();
        for (var work : works) {
            int people = through.getOrDefault(work.enterprise(), 0);
            if (people > work.perSlot()) {
                over.put(work.enterprise(), people - work.perSlot());
            }
        }
        return over;
    }
}
