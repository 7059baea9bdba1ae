package fugong.engine.network.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fugong.engine.network.Hands;
import fugong.engine.network.NetworkAssembly;
import fugong.engine.network.SharedData;
import fugong.engine.network.files.CsvTable;
import fugong.engine.network.picture.Picture;
import fugong.engine.network.picture.Terms;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Quanzhou with 20,000 synthetic firms from the register's aggregate and China's table of 2020, and Anxi's
/// 2,200.
///
/// Every firm and link is synthetic. Sizes: capital of the aggregate's quartiles to the power 0.55 with log-normal
/// noise. State: a fifth of the firms limited, one in ten of these standing still.
class QuanzhouIT {

    /// WIOD-like branch of each of the 42 sectors, for the survey of essential inputs.
    private static final String[] BRANCH = {
        "A01", "B05-09", "B05-09", "B05-09", "B05-09", "C10-12", "C13-15", "C13-15", "C16", "C17", "C19", "C20", "C23",
        "C24", "C25", "C28", "C28", "C29", "C27", "C26", "C26", "C31-32", "C33", "D35", "D35", "E36", "F41-43", "G46",
        "H49", "I55-56", "J62-63", "K64", "L68", "N77", "M72", "M71", "E37-39", "S96", "P85", "Q86", "R90-92", "O84"
    };

    private Path data = Path.of("");
    private List<String> names = new ArrayList<>();
    private RegionalFirms firms = new RegionalFirms(new int[0], new double[0], new double[0], new double[0]);
    private LeontiefTable table = new LeontiefTable(new double[0][], new double[0]);
    private double[][] criticality = new double[0][];

    @Test
    void twenty_thousand_firms() {
        read();
        region("350", 20_000, 7);
        ask("Quanzhou", 50);
    }

    @Test
    void anxi() {
        read();
        region("350524", 2_200, 11);
        ask("Anxi", 50);
    }

    private void ask(String name, int members) {
        double[] ability = ability();
        var first = draw(1);
        var network = NetworkAssembly.hubsFirst(first.data());
        double[] all = java.util.Arrays.copyOf(ability, network.firms());
        java.util.Arrays.fill(all, ability.length, all.length, 1);
        var picture = Picture.of(
                network, network.arrange(all), new Terms(0.3, network.arrange(Ensemble.weights(first))), Hands.ALONE);
        System.out.printf(
                "%s: %d firms, %d links, table met to %.1e, %.1f %% of output lost, %d roots%n",
                name,
                first.firms(),
                first.data().supplier().length,
                first.imbalance(),
                100 * picture.lost(),
                picture.roots());
        for (var obstacle : picture.top(10)) {
            int firm = network.given(obstacle.firm());
            System.out.printf(
                    "  %s: at %.0f %%, own %.3f %%, holds back %.3f %%%n",
                    names.get(firm),
                    100 * picture.ability(obstacle.firm()),
                    100 * obstacle.own(),
                    100 * obstacle.held());
        }
        int worst = 0;
        for (int firm = 0; firm < network.firms(); firm++) {
            boolean longer = picture.chain(firm).size() == 4 && network.given(firm) < first.firms();
            worst = longer && picture.loss(firm) > picture.loss(worst) ? firm : worst;
        }
        for (var step : picture.chain(worst)) {
            System.out.printf(
                    "    %s lacks %.0f %%%s%n",
                    names.get(network.given(step.firm())),
                    100 * step.loss(),
                    step.isRoot() ? ": its own limit" : ", waits for input of sector " + (step.product() + 1));
        }
        assertThat(picture.attributed()).isCloseTo(picture.lost(), within(1e-12));
        var ensemble = Ensemble.of(this::draw, ability, 0.3, members, 10, Hands.ALONE);
        System.out.printf(
                "%s, %d networks: loss %.3f to %.3f%n", name, members, ensemble.lossLow(), ensemble.lossHigh());
        for (var rank : ensemble.ranks()) {
            System.out.printf(
                    "  %s: mean %.3f %%, rank %d (%d to %d), among the ten in %.0f %%%n",
                    names.get(rank.firm()),
                    100 * rank.held(),
                    rank.middle(),
                    rank.best(),
                    rank.worst(),
                    100 * rank.amongTop());
        }
        System.out.printf(
                "  the ten by the mean of 25 networks and of the other 25: %d in common%n", ensemble.agreement());
        // One drawn network names a tenth obstacle that few others name; the mean of 25 names the same ones again.
        assertThat(ensemble.agreement()).isGreaterThanOrEqualTo(7);
        assertThat(first.imbalance()).isLessThan(1e-9);
        assertThat(ensemble.ranks()).hasSize(10);
        assertThat(ensemble.ranks().getFirst().amongTop()).isGreaterThan(0.5);
    }

    private Synthesis draw(long seed) {
        return NetworkSynthesis.of(firms, table, List.of(), criticality, DrawTerms.usual(seed));
    }

    private double[] ability() {
        var random = new SplittableRandom(20200224);
        double[] ability = new double[firms.count()];
        java.util.Arrays.setAll(ability, firm -> {
            double u = random.nextDouble();
            return u < 0.02 ? 0 : u < 0.2 ? 0.1 + 0.8 * random.nextDouble() : 1;
        });
        return ability;
    }

    private void read() {
        data = SharedData.folder("industry").resolve("..");
        var china = CsvTable.read(data.resolve("industry/nbs_china_2020_42.csv"));
        double[] total = LeontiefTableLiteratureIT.row(china, china.rows().size() - 1, 42, 4);
        table = new LeontiefTable(LeontiefTableLiteratureIT.square(china, 42, 4), total);
        var survey = CsvTable.read(data.resolve("network/pichler/IHS_critical_NACE64.csv"));
        for (int sector = 0; sector < 42; sector++) {
            sectorNames.put(sector, china.cell(sector, 2));
        }
        criticality = new double[42][42];
        for (int from = 0; from < 42; from++) {
            int row = survey.header().indexOf(BRANCH[from]) - 1;
            for (int to = 0; to < 42; to++) {
                double value = survey.number(row, survey.header().indexOf(BRANCH[to]));
                criticality[from][to] = Double.isNaN(value) ? 0 : value;
            }
        }
    }

    private void region(String county, int count, long seed) {
        Map<String, Integer> sectorOf = new HashMap<>();
        var map = CsvTable.read(data.resolve("industry/gbt4754_division_to_io42.csv"));
        for (int row = 0; row < map.rows().size(); row++) {
            if (!map.cell(row, 3).isEmpty()) {
                sectorOf.put(map.cell(row, 1), Integer.parseInt(map.cell(row, 3)) - 1);
            }
        }
        Map<String, double[]> seat = new HashMap<>();
        var counties = CsvTable.read(data.resolve("geo/counties_2020.csv"));
        for (int row = 0; row < counties.rows().size(); row++) {
            seat.put(counties.cell(row, 0), new double[] {counties.number(row, 6), counties.number(row, 7)});
        }
        var register = CsvTable.read(data.resolve("enterprises/industry_county_capital_distribution.csv"));
        double registered = 0;
        for (int row = 0; row < register.rows().size(); row++) {
            registered += here(register, row, county, seat, sectorOf) ? register.number(row, 4) : 0;
        }
        var random = new SplittableRandom(seed);
        var sector = new ArrayList<Integer>();
        var output = new ArrayList<Double>();
        var place = new ArrayList<double[]>();
        names = new ArrayList<>();
        double owed = 0;
        for (int row = 0; row < register.rows().size(); row++) {
            if (!here(register, row, county, seat, sectorOf)) {
                continue;
            }
            owed += register.number(row, 4) * count / registered;
            for (; owed >= 0.5 && names.size() < count; owed--) {
                int which = 5 + random.nextInt(3);
                double cell = register.number(row, which);
                double capital = Double.isNaN(cell) ? 50 : Math.max(10, cell);
                double size = Math.pow(capital, 0.55) * Math.exp(0.9 * gauss(random));
                int branch = sectorOf.getOrDefault(register.cell(row, 3), 0);
                sector.add(branch);
                output.add(size);
                place.add(seat.getOrDefault(register.cell(row, 1), new double[2]));
                names.add("%s %s #%d".formatted(register.cell(row, 2), table42(branch), names.size()));
            }
        }
        for (int input = 0; input < 42; input++) {
            names.add("outside, " + table42(input));
        }
        firms = new RegionalFirms(
                sector.stream().mapToInt(Integer::intValue).toArray(),
                output.stream().mapToDouble(Double::doubleValue).toArray(),
                place.stream().mapToDouble(at -> at[0]).toArray(),
                place.stream().mapToDouble(at -> at[1]).toArray());
    }

    private String table42(int sector) {
        return sectorNames.getOrDefault(sector, "");
    }

    private final Map<Integer, String> sectorNames = new HashMap<>();

    private static boolean here(
            CsvTable register, int row, String county, Map<String, double[]> seat, Map<String, Integer> sectorOf) {
        return register.cell(row, 0).equals("泉州")
                && register.cell(row, 1).startsWith(county)
                && seat.containsKey(register.cell(row, 1))
                && sectorOf.containsKey(register.cell(row, 3));
    }

    private static double gauss(SplittableRandom random) {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }
}
