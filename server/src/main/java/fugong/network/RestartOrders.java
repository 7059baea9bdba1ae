package fugong.network;

import fugong.engine.network.Hands;
import fugong.engine.network.order.Desks;
import fugong.engine.network.order.RestartOrder;
import fugong.engine.network.order.RestartPlan;
import fugong.engine.network.order.Task;
import fugong.engine.search.Budget;
import fugong.kernel.AreaId;
import fugong.network.region.KeptDay;
import fugong.network.runs.Run;
import fugong.network.runs.Runs;
import fugong.registry.Areas;
import fugong.security.Actor;
import fugong.security.Permission;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Door: in which order should the obstacles be cleared, with so many clearings a day?
@Component
public class RestartOrders {

    private static final double SECONDS = 20;
    private static final int MOST_PER_DAY = 20;
    private static final int MOST_DAYS = 60;

    private final Areas areas;
    private final Ranking ranking;
    private final DayPictures pictures;
    private final Runs runs;

    RestartOrders(Areas areas, Ranking ranking, DayPictures pictures, Runs runs) {
        this.areas = areas;
        this.ranking = ranking;
        this.pictures = pictures;
        this.runs = runs;
    }

    /// @param perDay obstacles that can be cleared a day
    /// @param days   length of the plan
    public record Question(LocalDate day, @Nullable AreaId area, int perDay, int days) {
        public Question {
            perDay = Math.clamp(perDay, 1, MOST_PER_DAY);
            days = Math.clamp(days, 1, MOST_DAYS);
        }
    }

    /// @param ids     enterprise of each step, in the plan's order
    /// @param drawn   share of what each step's obstacle holds back that rests on links nobody told
    /// @param unnamed enterprises that stand still and name no obstacle: nobody can clear what nobody knows, so
    ///                they are in no step
    public record Order(Question question, List<Integer> ids, List<Double> drawn, long unnamed, RestartPlan plan) {
        public Order {
            ids = List.copyOf(ids);
            drawn = List.copyOf(drawn);
        }

        /// Share of all that comes back that rests on links nobody told; each step counts by its gain.
        public double drawnWhole() {
            double whole = 0;
            double part = 0;
            for (int i = 0; i < drawn.size(); i++) {
                double gain = Math.max(0, plan.steps().get(i).gain());
                whole += gain;
                part += gain * drawn.get(i);
            }
            return whole == 0 ? 0 : part / whole;
        }
    }

    /// Empty where there is no network yet. Gains count for the whole region; the obstacles are those in the
    /// reader's scope that somebody named.
    public Optional<Run<Order>> start(Question question, Actor actor) {
        actor.require(Permission.SEE_PICTURE);
        var area = question.area();
        if (area != null) {
            areas.require(area, question.day(), actor);
        }
        return pictures.of(question.day())
                .map(kept ->
                        runs.<Order>start(actor, Budget.seconds(SECONDS), run -> order(question, kept, run, actor)));
    }

    private Order order(Question question, KeptDay kept, Run<Order> run, Actor actor) {
        int many = Math.min(60, question.perDay() * question.days() + 10);
        var query = new Ranking.Query(question.day(), question.area(), null, "", 0, null, 0, many);
        var answer = ranking.of(query, actor);
        var lines = answer.map(Ranking.Answer::lines).orElse(List.of());
        var tasks =
                lines.stream().map(it -> task(it.state().enterprise(), kept)).toList();
        var picture = kept.figures().picture();
        var plan = RestartOrder.solve(
                picture, tasks, new Desks(question.perDay(), question.days()), Hands.ALONE, run.budget(), run);
        var ids = plan.steps().stream()
                .map(it -> kept.region().firms()[it.firm()].id())
                .toList();
        var drawn = lines.stream()
                .collect(Collectors.toMap(
                        it -> it.state().enterprise(), it -> it.figures().drawn()));
        var shares = ids.stream().map(it -> drawn.getOrDefault(it, 0.0)).toList();
        return new Order(
                question, ids, shares, answer.map(Ranking.Answer::unnamed).orElse(0L), plan);
    }

    private static Task task(int enterprise, KeptDay kept) {
        int firm = java.util.Objects.requireNonNull(kept.region().number().get(enterprise));
        return new Task(firm, 1 - kept.without(firm), 1);
    }
}
