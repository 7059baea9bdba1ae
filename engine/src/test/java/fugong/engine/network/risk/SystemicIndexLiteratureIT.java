package fugong.engine.network.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fugong.engine.network.Hands;
import fugong.engine.network.NetworkAssembly;
import fugong.engine.network.ProductionNetwork;
import fugong.engine.network.SharedData;
import fugong.engine.network.SupplyData;
import fugong.engine.network.files.CsvTable;
import fugong.engine.network.files.NetworkFolder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The systemic index against three published programs (network.md §8).
class SystemicIndexLiteratureIT {

    /// 13 firms, published test of an open implementation; classes belong to links, here to sector pairs.
    @Test
    void thirteen_firms() {
        var fixtures = SharedData.folder("network").resolve("esri/fixtures");
        var links = CsvTable.read(fixtures.resolve("test_list.csv"));
        var expected = CsvTable.read(fixtures.resolve("test_esri.csv"));
        Map<String, Integer> firms = new LinkedHashMap<>();
        int[] sector = new int[13];
        double[][] criticality = new double[100][100];
        int count = links.rows().size();
        int[] supplier = new int[count];
        int[] buyer = new int[count];
        double[] amount = new double[count];
        for (int row = 0; row < count; row++) {
            String[] cells = links.rows().get(row);
            supplier[row] = firms.computeIfAbsent(cells[0], name -> firms.size());
            buyer[row] = firms.computeIfAbsent(cells[1], name -> firms.size());
            sector[supplier[row]] = Integer.parseInt(cells[2]);
            sector[buyer[row]] = Integer.parseInt(cells[3]);
            amount[row] = Double.parseDouble(cells[4]);
            criticality[sector[supplier[row]]][sector[buyer[row]]] = Double.parseDouble(cells[5]) / 2;
        }
        var network =
                NetworkAssembly.asGiven(new SupplyData(sector, new double[13], supplier, buyer, amount, criticality));
        var rounds = new Rounds(network, Rounds.bySales(network), true);
        var fast = new SystemicIndex(network, 1e-13);
        for (int row = 0; row < expected.rows().size(); row++) {
            int firm = firms.getOrDefault(expected.cell(row, 0), -1);
            assertThat(rounds.close(firm, 0.01).both())
                    .as(expected.cell(row, 0))
                    .isCloseTo(expected.number(row, 1), within(1e-12));
            assertThat(fast.of(new int[] {firm}, Hands.ALONE).getFirst().both())
                    .isCloseTo(rounds.close(firm, 1e-14).both(), within(1e-11));
        }
    }

    /// The 11 firms of the paper's first figure. The fixture gives results only; the links follow from them:
    /// out-strength weights are multiples of 1/11, weights max(in, out) of 1/18, and each firm's two one-sided
    /// scores.
    @Test
    void eleven_firms_of_the_paper() {
        SharedData.folder("network");
        int[][] links = {
            {3, 6, 1},
            {5, 6, 1},
            {6, 1, 1},
            {6, 2, 1},
            {8, 1, 1},
            {8, 2, 1},
            {4, 7, 2},
            {7, 10, 1},
            {7, 11, 1},
            {9, 11, 1}
        };
        int[] sector = {2, 2, 0, 0, 0, 1, 1, 1, 3, 2, 2};
        double[][] one = new double[4][4];
        for (double[] row : one) {
            Arrays.fill(row, 0.5);
        }
        var network = NetworkAssembly.asGiven(new SupplyData(
                sector,
                new double[11],
                Arrays.stream(links).mapToInt(link -> link[0] - 1).toArray(),
                Arrays.stream(links).mapToInt(link -> link[1] - 1).toArray(),
                Arrays.stream(links).mapToDouble(link -> link[2]).toArray(),
                one));
        double[] larger = {2, 2, 1, 2, 1, 2, 2, 2, 1, 1, 2};
        var byLarger = new Rounds(network, larger, false);
        var third = byLarger.close(2, 0.01);
        assertThat(third.both()).isCloseTo(0.166666666666667, within(1e-12));
        assertThat(third.up()).isCloseTo(0.0555555555555556, within(1e-12));
        assertThat(third.rounds()).isEqualTo(3);
        assertThat(IntStream.range(0, 11).mapToDouble(byLarger::downLoss).toArray())
                .containsExactly(0.25, 0.25, 1, 0, 0, 0.5, 0, 0, 0, 0, 0);
        // thirty-thirds
        int[] market = {9, 9, 4, 12, 4, 12, 12, 6, 3, 6, 9};
        int[] alone = {9, 9, 6, 12, 6, 12, 12, 6, 3, 6, 9};
        int[] time = {3, 3, 3, 3, 3, 2, 2, 2, 2, 3, 3};
        for (int firm = 0; firm < 11; firm++) {
            var with = new Rounds(network, Rounds.bySales(network), true).close(firm, 1e-9);
            var without = new Rounds(network, Rounds.bySales(network), false).close(firm, 1e-9);
            assertThat(with.both()).as("firm %d", firm + 1).isCloseTo(market[firm] / 33.0, within(1e-12));
            assertThat(without.both()).as("firm %d", firm + 1).isCloseTo(alone[firm] / 33.0, within(1e-12));
            assertThat(without.rounds()).as("firm %d", firm + 1).isEqualTo(time[firm]);
        }
    }

    /// 300 firms, all closures, both ε, with and without the market. The reference multiplied amounts by 1,000
    /// because at the original unit it never ends; ours must end and give the same in either unit.
    @Test
    void three_hundred_firms_in_any_currency_unit() {
        var data = SharedData.folder("network");
        var read = NetworkFolder.read(data.resolve("inoue/n300"));
        var table = CsvTable.read(data.resolve("esri/fixtures/n300_x1000_glcascade_esri.csv"));
        double[] units = {1, 1000};
        for (double unit : units) {
            var network = NetworkAssembly.asGiven(scaled(read.data(), unit));
            for (String kind :
                    new String[] {"eps0.01_market", "eps0.01_nomarket", "eps1e-08_market", "eps1e-08_nomarket"}) {
                var rounds = new Rounds(network, Rounds.bySales(network), kind.endsWith("_market"));
                double epsilon = kind.startsWith("eps0.01") ? 0.01 : 1e-8;
                int column = table.column("esri_" + kind).orElseThrow();
                double sum = 0;
                double worst = 0;
                int differentRounds = 0;
                for (int firm = 0; firm < 300; firm++) {
                    var score = rounds.close(firm, epsilon);
                    sum += score.both();
                    worst = Math.max(worst, Math.abs(score.both() - table.number(firm, column)));
                    worst = Math.max(worst, Math.abs(score.down() - table.number(firm, column + 1)));
                    worst = Math.max(worst, Math.abs(score.up() - table.number(firm, column + 2)));
                    differentRounds += score.rounds() == (int) table.number(firm, column + 3) ? 0 : 1;
                }
                System.out.printf(
                        "unit %s %s: sum %.14f, worst %.1e, rounds differ %d%n",
                        unit, kind, sum, worst, differentRounds);
                assertThat(worst).as(kind).isLessThan(1e-11);
            }
        }
    }

    /// The limit of small ε is what the fast way computes.
    @Test
    void the_fast_way_reaches_the_limit() {
        var read = NetworkFolder.read(SharedData.folder("network").resolve("inoue/n300"));
        var network = NetworkAssembly.hubsFirst(read.data());
        var rounds = new Rounds(network, Rounds.bySales(network), true);
        int[] all = IntStream.range(0, 300).toArray();
        for (double threshold : new double[] {1e-13, 1e-4}) {
            var scores = new SystemicIndex(network, threshold).of(all, Hands.ALONE);
            double worst = 0;
            double sum = 0;
            for (int firm : all) {
                worst = Math.max(
                        worst,
                        Math.abs(scores.get(firm).both()
                                - rounds.close(firm, 1e-13).both()));
                sum += scores.get(firm).both();
            }
            System.out.printf("threshold %s: worst %.1e, sum %.6f%n", threshold, worst, sum);
            assertThat(worst).isLessThan(threshold < 1e-10 ? 1e-10 : 0.02);
        }
    }

    /// 1,232 firms in 616 sectors, 16 closures at ε = 0.01, scores and rounds of the authors' C++.
    @Test
    void sixteen_closures_of_1232_firms() {
        var esri = SharedData.folder("network").resolve("esri");
        var matrix = CsvTable.read(esri.resolve("ess_mat_n4_ihs.csv"));
        double[][] criticality = new double[616][616];
        for (int from = 0; from < 616; from++) {
            for (int to = 0; to < 616; to++) {
                criticality[from][to] = matrix.number(from, to + 1) / 2;
            }
        }
        int[] offsets = {1, 37, 91, 173, 311, 509, 701, 997};
        int firms = 1232;
        int[] supplier = new int[firms * 8];
        int[] buyer = new int[firms * 8];
        double[] amount = new double[firms * 8];
        for (int i = 1; i <= firms; i++) {
            for (int k = 0; k < 8; k++) {
                int j = (i - 1 + offsets[k]) % firms + 1;
                int at = (i - 1) * 8 + k;
                supplier[at] = i - 1;
                buyer[at] = j - 1;
                amount[at] = 1 + (13 * i + 7 * j) % 17;
            }
        }
        int[] sector = IntStream.range(0, firms).map(firm -> firm / 2).toArray();
        ProductionNetwork network = NetworkAssembly.asGiven(
                new SupplyData(sector, new double[firms], supplier, buyer, amount, criticality));
        System.out.println("downstream links " + new Exposure(network).downTo.length);
        double[] scores = {
            .87837245554794330, .83928173885048851, .84026525189212131, .010491619358180508, .83938875684430192,
            .83919913726570627, .83871134521356561, .83862604469123081, .83842687824673123, .14782516685618610,
            .013224577635286240, .0064115243633385468, .0046717737458951943, .83930463691132073, .011700530446422091,
            .0086842594773570356
        };
        int[] times = {73, 65, 83, 7, 61, 67, 63, 55, 53, 44, 10, 7, 5, 97, 7, 6};
        var rounds = new Rounds(network, Rounds.bySales(network), true);
        for (int i = 0; i < 16; i++) {
            var score = rounds.close(82 * i, 0.01);
            assertThat(score.both()).as("closure %d", i).isCloseTo(scores[i], within(1e-12));
            assertThat(score.rounds()).isEqualTo(times[i]);
        }
    }

    private static SupplyData scaled(SupplyData data, double unit) {
        return new SupplyData(
                data.sector(),
                data.output(),
                data.supplier(),
                data.buyer(),
                Arrays.stream(data.amount()).map(amount -> amount * unit).toArray(),
                data.criticality());
    }
}
