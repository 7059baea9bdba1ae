package fugong.engine.network.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fugong.engine.network.Hands;
import fugong.engine.network.NetworkAssembly;
import fugong.engine.network.ProductionNetwork;
import fugong.engine.network.RandomNetworks;
import fugong.engine.network.SupplyData;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// Laws of the daily model: nothing is lost or made from nothing, and a quiet region stays as it is.
class FirmDaysLawTest {

    private ProductionNetwork network = NetworkAssembly.asGiven(RandomNetworks.small(1));
    private double[] demand = new double[0];

    private void network(long seed, int firms) {
        var data = RandomNetworks.of(new SplittableRandom(seed), firms, 5, 3);
        var random = new SplittableRandom(seed + 1);
        demand = random.doubles(firms, 0.2, 2).toArray();
        double[] output = demand.clone();
        for (int link = 0; link < data.amount().length; link++) {
            output[data.supplier()[link]] += data.amount()[link];
        }
        network = NetworkAssembly.asGiven(new SupplyData(
                data.sector(), output, data.supplier(), data.buyer(), data.amount(), data.criticality()));
    }

    private FirmDays days(double[] damage, Scenario scenario, Rationing rationing) {
        return new FirmDays(network, new double[0], demand, damage, scenario, Custom.inoue(rationing), Hands.ALONE);
    }

    @Test
    void a_quiet_year_does_not_drift() {
        network(3, 60);
        var days = days(new double[60], Scenario.quiet(), Rationing.PROPORTIONAL);
        for (int day = 0; day < 365; day++) {
            days.step();
        }
        assertThat(days.totalProduction()).isCloseTo(network.totalOutput(), within(1e-9 * network.totalOutput()));
        assertThat(DayCauses.of(days).lost()).isCloseTo(0, within(1e-9));
    }

    @Test
    void goods_are_conserved_and_losses_attributed() {
        for (long seed = 1; seed <= 40; seed++) {
            network(seed, 40);
            var random = new SplittableRandom(seed);
            double[] damage = new double[40];
            damage[random.nextInt(40)] = 0.7;
            damage[random.nextInt(40)] = 0.4;
            for (Rationing rationing : Rationing.values()) {
                var days = days(damage, Scenario.quiet(), rationing);
                for (int day = 0; day < 40; day++) {
                    days.step();
                    assertThat(days.delivered())
                            .as("seed %d %s day %d", seed, rationing, day)
                            .isCloseTo(days.totalProduction(), within(1e-9));
                    var causes = DayCauses.of(days);
                    assertThat(causes.attributed()).isCloseTo(causes.lost(), within(1e-9));
                }
            }
        }
    }

    @Test
    void changes_do_what_they_say() {
        network(5, 30);
        var rows = network.rows();
        int buyer = 0;
        while (rows.slotStart[buyer] == rows.slotStart[buyer + 1]) {
            buyer++;
        }
        int slot = rows.slotStart[buyer];
        int supplier = rows.supplier[rows.linkStart[slot]];
        var scenario = new Scenario(List.of(
                new Change.Close(buyer, 2, 3),
                new Change.Reopen(supplier, 1, 0.5),
                new Change.AddStock(buyer, rows.product[slot], 4, 10),
                new Change.Cut(supplier, buyer, 6, 2),
                new Change.Policy(network.sector(supplier), 8, 2, 0.25)));
        assertThat(scenario.flaws(network)).isEmpty();
        var days = days(new double[30], scenario, Rationing.PROPORTIONAL);
        for (int day = 0; day < 10; day++) {
            days.step();
            if (day >= 2 && day < 5) {
                assertThat(days.production(buyer)).isZero();
            }
            if (day >= 1) {
                assertThat(days.production(supplier)).isLessThanOrEqualTo(0.5 * network.output(supplier) + 1e-12);
            }
            if (day >= 8) {
                assertThat(days.production(supplier)).isLessThanOrEqualTo(0.25 * network.output(supplier) + 1e-12);
            }
        }
    }

    @Test
    void all_flaws_of_a_scenario_at_once() {
        network(5, 30);
        var scenario = new Scenario(List.of(
                new Change.Close(99, -1, 0),
                new Change.Reopen(1, 2, 1.5),
                new Change.AddStock(0, 777, 1, Double.NaN),
                new Change.Policy(0, 1, 0, -1)));
        assertThat(scenario.flaws(network)).hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void one_and_two_hands_give_the_same_bits() {
        network(9, 3000);
        double[] damage = new double[3000];
        damage[7] = 0.9;
        var alone = days(damage, Scenario.quiet(), Rationing.PROPORTIONAL);
        try (var pool = Executors.newFixedThreadPool(1)) {
            var together = new FirmDays(
                    network,
                    new double[0],
                    demand,
                    damage,
                    Scenario.quiet(),
                    Custom.inoue(Rationing.PROPORTIONAL),
                    Hands.with(pool));
            for (int day = 0; day < 30; day++) {
                alone.step();
                together.step();
            }
            for (int firm = 0; firm < 3000; firm++) {
                assertThat(together.production(firm)).isEqualTo(alone.production(firm));
            }
        }
    }
}
