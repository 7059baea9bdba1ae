package fugong.engine.network.daily;

import static org.assertj.core.api.Assertions.assertThat;

import fugong.engine.network.SharedData;
import fugong.engine.network.files.CsvTable;
import org.junit.jupiter.api.Test;

/// BoARIO 0.6: three regions by five sectors, its test of a medium event with recovery, 365 days (network.md
/// §8).
class RebuildingDaysLiteratureIT {

    @Test
    void medium_recovery_event() {
        var folder = SharedData.folder("network").resolve("boario");
        var x = CsvTable.read(folder.resolve("boario_test_x.csv"));
        var z = CsvTable.read(folder.resolve("boario_test_Z.csv"));
        var y = CsvTable.read(folder.resolve("boario_test_Y.csv"));
        var reference = CsvTable.read(folder.resolve("boario_medium_rec.csv"));
        double[][] flows = new double[15][15];
        double[] output = new double[15];
        double[] demand = new double[15];
        for (int from = 0; from < 15; from++) {
            output[from] = x.number(from, 2);
            for (int to = 0; to < 15; to++) {
                flows[from][to] = z.number(from + 2, to + 2);
            }
            for (int user = 0; user < 21; user++) {
                demand[from] += y.number(from + 2, user + 2);
            }
        }
        // 5·10⁸ of capital, divided over manufacturing (2) and mining (1) of the first region by value added.
        double[] capital = new double[15];
        double both = added(1, flows, output) + added(2, flows, output);
        capital[1] = 5e8 * added(1, flows, output) / both;
        capital[2] = 5e8 * added(2, flows, output) / both;
        var days =
                new RebuildingDays(3, flows, output, demand, RebuildingTerms.usual(), new Damage(1, capital, 20, 180));
        int[] column = columns(reference, x);
        double worst = 0;
        int worstDay = 0;
        for (int day = 0; day < 365; day++) {
            days.step();
            for (int at = 0; at < 15; at++) {
                double theirs = reference.number(day + 2, column[at]);
                double difference = Math.abs(days.level(at) - theirs) / theirs;
                worstDay = difference > worst ? day : worstDay;
                worst = Math.max(worst, difference);
            }
        }
        System.out.printf("BoARIO: worst relative difference %.1e on day %d%n", worst, worstDay);
        assertThat(worst).isLessThan(1e-6);
    }

    private static double added(int industry, double[][] flows, double[] output) {
        double inputs = 0;
        for (double[] row : flows) {
            inputs += row[industry];
        }
        return output[industry] - inputs;
    }

    /// The reference writes sectors in alphabetical order.
    private static int[] columns(CsvTable reference, CsvTable x) {
        int[] column = new int[15];
        for (int at = 0; at < 15; at++) {
            for (int cell = 1; cell <= 15; cell++) {
                boolean same = reference.header().get(cell).equals(x.cell(at, 0))
                        && reference.cell(0, cell).equals(x.cell(at, 1));
                column[at] = same ? cell : column[at];
            }
        }
        return column;
    }
}
