package fugong.cli.network;

import fugong.engine.network.Flaw;
import fugong.engine.network.Hands;
import fugong.engine.network.daily.Custom;
import fugong.engine.network.daily.DayCauses;
import fugong.engine.network.daily.FirmDays;
import fugong.engine.network.daily.Rationing;
import fugong.engine.network.daily.Scenario;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Day by day: output, value added, final sales; and who is behind the loss of one day.
final class SimulateCommand {

    private SimulateCommand() {}

    static Answer run(Path path, Words words) {
        return simulated(path, words, SimulateCommand::table);
    }

    /// Who is behind the loss of one day: roots of the day, and the echo of days before.
    static Answer causes(Path path, Words words) {
        return simulated(path, words, SimulateCommand::roots);
    }

    private interface Question {
        Answer ask(FirmDays days, Region region, Words words);
    }

    private static Answer table(FirmDays days, Region region, Words words) {
        var sheet = Sheet.of("days", "day", "output", "value_added", "final_sales");
        for (int day = 0; day < words.whole("days", 60); day++) {
            days.step();
            sheet.row(day, days.totalProduction(), days.valueAdded(), days.finalSales());
        }
        return new Answer.Tables(List.of(sheet), List.of());
    }

    private static Answer roots(FirmDays days, Region region, Words words) {
        int day = words.whole("day", 0);
        for (int at = 0; at <= day; at++) {
            days.step();
        }
        var causes = DayCauses.of(days);
        var sheet = Sheet.of("causes", "rank", "firm", "sector", "lost_output", "share_of_loss");
        int[] firms = IntStream.range(0, region.network().firms())
                .filter(firm -> causes.byRoot(firm) > 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer firm) -> -causes.byRoot(firm))
                        .thenComparing(firm -> firm))
                .limit(words.whole("top", 20))
                .mapToInt(Integer::intValue)
                .toArray();
        int rank = 0;
        for (int firm : firms) {
            sheet.row(
                    ++rank,
                    region.name(firm),
                    region.sector(region.network().sector(firm)),
                    causes.byRoot(firm),
                    causes.byRoot(firm) / causes.lost());
        }
        return new Answer.Tables(
                List.of(sheet),
                List.of("day %d: %.4f of output lost; %.4f of it by roots of the day, %.4f an echo of days before"
                        .formatted(day, causes.lost(), causes.lost() - causes.echo(), causes.echo())));
    }

    private static Answer simulated(Path path, Words words, Question question) {
        var folder = Region.read(path);
        var flaws = new ArrayList<>(folder.flaws());
        if (!flaws.isEmpty()) {
            return new Answer.Refused(flaws);
        }
        if (folder.finalDemand().length == 0) {
            return new Answer.Refused(List.of(new Flaw(
                    path.toString(), "it has no final demand.", "Maybe c.txt or the column final_demand is missing.")));
        }
        var region = Region.of(folder);
        Scenario scenario = scenario(words, region, flaws);
        if (!flaws.isEmpty()) {
            return new Answer.Refused(flaws);
        }
        return question.ask(days(region, scenario, words), region, words);
    }

    private static FirmDays days(Region region, Scenario scenario, Words words) {
        var folder = region.folder();
        var custom = new Custom(
                Rationing.values()[words.whole("rationing", 0)],
                words.number("stock-days", 15),
                words.number("restock-days", 6),
                false,
                0,
                0);
        double[] damage = folder.damage().clone();
        for (int firm = 0; firm < damage.length; firm++) {
            damage[firm] = Math.max(damage[firm], 1 - folder.ability()[firm]);
        }
        return new FirmDays(
                region.network(),
                new double[0],
                region.network().arrange(folder.finalDemand()),
                region.network().arrange(damage),
                scenario,
                custom,
                Hands.ALONE);
    }

    private static Scenario scenario(Words words, Region region, List<Flaw> flaws) {
        String file = words.text("scenario", "");
        if (file.isEmpty()) {
            return Scenario.quiet();
        }
        if (!Files.exists(Path.of(file))) {
            flaws.add(new Flaw(file, "it does not exist.", "Maybe the path is relative to another folder."));
            return Scenario.quiet();
        }
        return new ScenarioTable(region, flaws).read(Path.of(file));
    }
}
