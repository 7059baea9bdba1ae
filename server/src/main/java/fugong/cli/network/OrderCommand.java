package fugong.cli.network;

import fugong.engine.network.Hands;
import fugong.engine.network.order.Desks;
import fugong.engine.network.order.RestartOrder;
import fugong.engine.search.Budget;
import fugong.engine.search.Progress;
import java.nio.file.Path;
import java.util.List;

/// In which order to clear the obstacles that hold back most, with so many desks and days.
final class OrderCommand {

    private OrderCommand() {}

    static Answer run(Path path, Words words) {
        var folder = Region.read(path);
        if (!folder.flaws().isEmpty()) {
            return new Answer.Refused(folder.flaws());
        }
        var region = Region.of(folder);
        var picture = region.picture(words);
        var desks = new Desks(words.whole("per-day", 5), words.whole("days", 20));
        var tasks = RestartOrder.tasks(picture, words.whole("top", desks.perDay() * desks.days()));
        var budget = Budget.seconds(words.number("seconds", 30));
        var plan = RestartOrder.solve(picture, tasks, desks, Hands.ALONE, budget, Progress.NONE);
        var sheet = Sheet.of("order", "place", "firm", "begins", "finishes", "gain", "reached");
        int place = 0;
        for (var step : plan.steps()) {
            sheet.row(++place, region.name(step.firm()), step.begins(), step.finishes(), step.gain(), step.reached());
        }
        return new Answer.Tables(
                List.of(sheet),
                List.of(
                        "won over %d days: %.6f of a day's output; no order wins more than %.6f (%.1f %% of that bound reached); without the last step %.6f a day would be missing"
                                .formatted(
                                        desks.days(),
                                        plan.area(),
                                        plan.bound(),
                                        100 * plan.shareOfBound(),
                                        plan.lastMatters())));
    }
}
