package fugong.engine.transport.lines;

import static org.assertj.core.api.Assertions.assertThat;

import fugong.engine.search.Budget;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LineLawTest {

    private static LineProblem random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int stops = 1 + random.nextInt(6);
        int gates = 1 + random.nextInt(3);
        double[][] km = new double[stops + gates][stops + gates];
        double[][] minutes = new double[stops + gates][stops + gates];
        double[] x = random.doubles(stops + gates, 0, 30).toArray();
        for (int a = 0; a < x.length; a++) {
            for (int b = 0; b < x.length; b++) {
                km[a][b] = Math.abs(x[a] - x[b]);
                minutes[a][b] = km[a][b] * 2;
            }
        }
        List<LineProblem.Gate> all = new ArrayList<>();
        for (int g = 0; g < gates; g++) {
            all.add(new LineProblem.Gate("gate " + g % 2, List.of(480, 510, 570), 20 + random.nextInt(60), 30));
        }
        List<LineProblem.Home> homes = new ArrayList<>();
        double[][] walk = new double[1 + random.nextInt(12)][stops];
        for (double[] row : walk) {
            homes.add(new LineProblem.Home("home", random.nextInt(gates), 1 + random.nextInt(30)));
            for (int s = 0; s < stops; s++) {
                row[s] = random.nextInt(30);
            }
        }
        double share = random.nextBoolean() ? 1 : 0.5;
        return new LineProblem(
                homes, all, walk, km, minutes, 12, 10 + random.nextInt(60), 40, share, 0.7, 300, 6, random.nextInt(20));
    }

    @Test
    void every_plan_passes_its_check() {
        int left = 0;
        for (long seed = 0; seed < 1000; seed++) {
            LineProblem problem = random(seed);
            assertThat(problem.flaws()).as("seed %d", seed).isEmpty();
            LinePlan plan = LinePlanner.solve(problem, Budget.steps(6), seed);
            assertThat(LineCheck.of(problem, plan)).as("seed %d", seed).isEmpty();
            left += plan.left().size();
        }
        assertThat(left).isPositive();
    }
}
