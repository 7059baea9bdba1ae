package fugong.engine.transport.routing;

import static org.assertj.core.api.Assertions.assertThat;

import fugong.engine.transport.routing.problem.Request;
import fugong.engine.transport.routing.problem.RoutingProblem;
import fugong.engine.transport.routing.problem.Vehicle;
import fugong.engine.transport.routing.problem.Visit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ModelCancelTest {

    /// 100 visits are 100 questions for each of the two lists. Told to stop at the 30th, the model looks for the
    /// neighbours of 29 visits and asks once more for the second list.
    @Test
    void neighbours_are_looked_for_until_the_cancel_and_no_further() {
        AtomicInteger asked = new AtomicInteger();
        Model model = new Model(hundred(), () -> asked.incrementAndGet() >= 30);
        assertThat(asked.get()).isEqualTo(31);
        assertThat(Arrays.stream(model.near).filter(list -> list.length > 1)).hasSize(29);
        assertThat(Arrays.stream(model.nearInTime)).allMatch(list -> list.length == 1);
    }

    @Test
    void the_least_keys_come_first_and_equal_ones_in_order() {
        SplittableRandom random = new SplittableRandom(5);
        for (int n = 0; n < 200; n++) {
            double[] key = random.ints(n, 0, 1 + n / 2).asDoubleStream().toArray();
            int most = random.nextInt(n + 2);
            int[] slow = IntStream.range(0, n)
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> key[i]))
                    .limit(most)
                    .mapToInt(i -> i)
                    .toArray();
            assertThat(Nearest.of(key, most)).containsExactly(slow);
        }
    }

    private static RoutingProblem hundred() {
        double[][] way = new double[101][101];
        for (int a = 0; a <= 100; a++) {
            for (int b = 0; b <= 100; b++) {
                way[a][b] = Math.abs(a - b);
            }
        }
        List<Request> requests = IntStream.rangeClosed(1, 100)
                .mapToObj(p -> Request.single(new Visit(p, 1, p, p + 500, List.of(1))))
                .toList();
        Vehicle van = Vehicle.ofDepot(0, 20).within(0, 1000);
        return new RoutingProblem(way, way, List.of(van), requests, RoutingProblem.Aim.COST);
    }
}
