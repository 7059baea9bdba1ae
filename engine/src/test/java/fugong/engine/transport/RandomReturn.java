package fugong.engine.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Small random problems with every feature now and then.
final class RandomReturn {

    private RandomReturn() {}

    static ReturnProblem of(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int places = 3 + random.nextInt(8);
        double[][] km = new double[places][places];
        double[][] minutes = new double[places][places];
        double[] x = random.doubles(places, 0, 500).toArray();
        double[] y = random.doubles(places, 0, 500).toArray();
        for (int a = 0; a < places; a++) {
            for (int b = 0; b < places; b++) {
                km[a][b] = Math.hypot(x[a] - x[b], y[a] - y[b]);
                minutes[a][b] = km[a][b] * (1 + random.nextDouble() * 0.1);
            }
        }
        int destinations = 1 + random.nextInt(2);
        List<Coach> coaches = new ArrayList<>();
        for (int c = 0; c <= random.nextInt(3); c++) {
            coaches.add(coach(random, c, places));
        }
        List<Group> groups = new ArrayList<>();
        for (int g = 0; g <= random.nextInt(12); g++) {
            groups.add(group(random, g, places, destinations, coaches.size()));
        }
        List<String> names =
                IntStream.range(0, places).mapToObj(i -> "place " + i).toList();
        return ReturnProblem.of(names, km, minutes, coaches, groups);
    }

    /// Up to four small groups with zones and no other rule, one kind of coach without a depot, enough of them.
    static ReturnProblem small(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ReturnProblem any = of(seed);
        Coach coach = new Coach(
                "coach",
                -1,
                30 + random.nextInt(20),
                0,
                10_000,
                4,
                random.nextInt(2000),
                1 + random.nextInt(8),
                2000,
                0,
                0,
                2000,
                0,
                10 * 1440);
        List<Group> groups = any.groups().stream()
                .limit(4)
                .map(g -> Group.of(g.name(), g.home(), g.destination(), 1 + random.nextInt(30))
                        .zone(g.zone()))
                .toList();
        return ReturnProblem.of(any.places(), any.km(), any.minutes(), List.of(coach), groups);
    }

    private static Coach coach(SplittableRandom random, int c, int places) {
        return new Coach(
                "coach " + c,
                random.nextBoolean() ? -1 : random.nextInt(places),
                10 + random.nextInt(45),
                random.nextInt(3) == 0 ? 4 : 0,
                random.nextInt(3) == 0 ? 20 + random.nextInt(60) : 1000,
                1 + random.nextInt(6),
                random.nextInt(2000),
                1 + random.nextInt(8),
                200 + random.nextInt(800),
                random.nextInt(3),
                random.nextInt(800),
                1500,
                0,
                3 * 1440);
    }

    private static Group group(SplittableRandom random, int g, int places, int destinations, int coaches) {
        double ready = random.nextInt(2) == 0 ? 0 : random.nextInt(1440);
        double latest = random.nextInt(2) == 0 ? 3 * 1440 : ready + 30 + random.nextInt(600);
        double from = random.nextInt(3) == 0 ? ready + random.nextInt(400) : 0;
        double by = random.nextInt(3) == 0 ? from + 200 + random.nextInt(1200) : 3 * 1440;
        return new Group(
                "group " + g,
                destinations + random.nextInt(places - destinations),
                random.nextInt(destinations),
                1 + random.nextInt(random.nextInt(5) == 0 ? 120 : 30),
                random.nextInt(3) - 1,
                random.nextInt(3) == 0 ? 0.5 : 1,
                ready,
                latest,
                from,
                by,
                random.nextInt(3) == 0 ? 200 + random.nextInt(600) : Double.POSITIVE_INFINITY,
                1 + random.nextInt(3),
                random.nextInt(3),
                random.nextInt(5) == 0 ? Set.of(random.nextInt(coaches)) : Set.of(),
                random.nextInt(15));
    }
}
