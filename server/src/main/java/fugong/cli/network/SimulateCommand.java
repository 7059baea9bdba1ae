package fugong.cli.network;

import fugong.engine.network.Flaw;
import fugong.engine.network.Hands;
import fugong.engine.network.daily.Custom;
import fugong.engine.network.daily.FirmDays;
import fugong.engine.network.daily.Rationing;
import fugong.engine.network.daily.Scenario;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Day by day: output, value added, final sales.
final class SimulateCommand {

    private SimulateCommand() {}

    static Answer run(Path path, Words words) {
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
        flaws.addAll(scenario.flaws(region.network()));
        if (!flaws.isEmpty()) {
            return new Answer.Refused(flaws);
        }
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
        var days = new FirmDays(
                region.network(),
                new double[0],
                region.network().arrange(folder.finalDemand()),
                region.network().arrange(damage),
                scenario,
                custom,
                Hands.ALONE);
        var sheet = Sheet.of("days", "day", "output", "value_added", "final_sales");
        for (int day = 0; day < words.whole("days", 60); day++) {
            days.step();
            sheet.row(day, days.totalProduction(), days.valueAdded(), days.finalSales());
        }
        return new Answer.Tables(List.of(sheet), List.of());
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
