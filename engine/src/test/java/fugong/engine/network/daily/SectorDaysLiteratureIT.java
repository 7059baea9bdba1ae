package fugong.engine.network.daily;

import static org.assertj.core.api.Assertions.assertThat;

import fugong.engine.network.SharedData;
import fugong.engine.network.files.CsvTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Belgium, 63 sectors, 180 days, three production functions (network.md §8).
class SectorDaysLiteratureIT {

    private static final SectorPace PACE = new SectorPace(14, 7, 7, 0.75);

    @ParameterizedTest
    @CsvSource({"leontief, LEONTIEF", "half_critical, HALF_CRITICAL", "weakly_critical, WEAKLY_CRITICAL"})
    void belgium(String name, ProductionFunction function) throws IOException {
        Path data = SharedData.folder("network").resolve("belgium");
        var inputs = CsvTable.read(data.resolve("alleman_ref/alleman_inputs.csv"));
        List<String> reference = Files.readAllLines(data.resolve("alleman_ref/alleman_" + name + ".csv"));
        var economy = economy(data, inputs);
        var days = new SectorDays(economy, function, PACE);
        var shock = new SectorShock(column(inputs, "kappa_S"), column(inputs, "kappa_D"), column(inputs, "kappa_F"));
        double worst = 0;
        for (int day = 0; day < 180; day++) {
            days.step(day < 60 ? shock : SectorShock.none(63));
            String[] cells = reference.get(day).split(",");
            for (int sector = 0; sector < 63; sector++) {
                double theirs = Double.parseDouble(cells[sector]);
                double ours = days.output(sector) / economy.output()[sector];
                if (!Double.isNaN(theirs)) {
                    worst = Math.max(worst, Math.abs(ours - theirs) / Math.max(1e-6, Math.abs(theirs)));
                }
            }
        }
        System.out.printf("%s: worst relative difference %.1e, level at the end %.12f%n", name, worst, days.level());
        assertThat(worst).isLessThan(1e-6);
    }

    /// The reference prints NaN for the linear function, because one branch has no inputs; ours lets it work.
    @Test
    void linear_is_a_number() {
        Path data = SharedData.folder("network").resolve("belgium");
        var inputs = CsvTable.read(data.resolve("alleman_ref/alleman_inputs.csv"));
        var shock = new SectorShock(column(inputs, "kappa_S"), column(inputs, "kappa_D"), column(inputs, "kappa_F"));
        for (var function : ProductionFunction.values()) {
            var days = new SectorDays(economy(data, inputs), function, PACE);
            for (int day = 0; day < 60; day++) {
                days.step(shock);
            }
            System.out.printf("%s: %.6f of normal after 60 days of shock%n", function, days.level());
            assertThat(days.level()).isBetween(0.3, 0.8);
        }
    }

    private static SectorEconomy economy(Path data, CsvTable inputs) {
        var table = CsvTable.read(data.resolve("IO_BE_NACE64.csv"));
        var classes = CsvTable.read(data.resolveSibling("pichler").resolve("IHS_critical_NACE64.csv"));
        double[][] flows = new double[63][63];
        double[][] rating = new double[63][63];
        for (int from = 0; from < 63; from++) {
            for (int to = 0; to < 63; to++) {
                flows[from][to] = table.number(from, to + 1) / 365;
                double value = classes.number(from, to + 1);
                rating[from][to] = Double.isNaN(value) ? 0 : value;
            }
        }
        return new SectorEconomy(
                flows,
                column(inputs, "x0"),
                column(inputs, "c0"),
                column(inputs, "f0"),
                rating,
                column(inputs, "n_days"));
    }

    private static double[] column(CsvTable table, String name) {
        double[] values = new double[table.rows().size()];
        Arrays.setAll(values, row -> table.number(row, table.column(name).orElseThrow()));
        return values;
    }
}
