package fugong.bench.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import fugong.engine.network.Hands;
import fugong.engine.network.NetworkAssembly;
import fugong.engine.network.ProductionNetwork;
import fugong.engine.network.Rows;
import fugong.engine.network.SupplyData;
import fugong.engine.network.picture.Picture;
import fugong.engine.network.picture.Terms;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// The fixed point is the optimum of a linear programme and our prices are its duals: asked of GLOP on 10,000
/// seeded networks. Where several duals are optimal (a tie of two tight limits) prices may differ; those cases are
/// counted, and ours must still prove the optimum: dual feasible with the same value.
class PictureAgainstGlopTest {

    private int ties;

    @Test
    void ten_thousand_networks() {
        Loader.loadNativeLibraries();
        for (long seed = 1; seed <= 10_000; seed++) {
            compare(seed);
        }
        System.out.println("10,000 networks; prices differ by a tie in " + ties);
        assertThat(ties).isLessThan(3_000);
    }

    private void compare(long seed) {
        var random = new SplittableRandom(seed);
        var network = NetworkAssembly.hubsFirst(data(random));
        double sigma = 0.1 * random.nextInt(8);
        double[] ability = new double[network.firms()];
        for (int firm = 0; firm < ability.length; firm++) {
            ability[firm] = random.nextInt(4) == 0 ? random.nextDouble() : 1;
        }
        var picture = Picture.of(network, ability, Terms.shareOfOutput(network, sigma), Hands.ALONE);
        MPSolver solver = MPSolver.createSolver("GLOP");
        MPVariable[] level = variables(solver, picture, ability);
        constraints(solver, network, level, sigma);
        assertThat(solver.solve()).as("seed %d", seed).isEqualTo(MPSolver.ResultStatus.OPTIMAL);
        assertThat(solver.objective().value()).as("seed %d", seed).isCloseTo(1 - picture.lost(), within(1e-9));
        assertThat(picture.attributed()).isCloseTo(picture.lost(), within(1e-12));
        boolean tie = false;
        for (int firm = 0; firm < ability.length; firm++) {
            assertThat(level[firm].solutionValue()).as("seed %d", seed).isCloseTo(picture.level(firm), within(1e-7));
            tie |= ability[firm] < 1 && Math.abs(level[firm].reducedCost() - picture.price(firm)) > 1e-7;
            assertThat(picture.price(firm)).isGreaterThanOrEqualTo(0);
        }
        ties += tie ? 1 : 0;
    }

    private static MPVariable[] variables(MPSolver solver, Picture picture, double[] ability) {
        var level = new MPVariable[ability.length];
        var objective = solver.objective();
        for (int firm = 0; firm < level.length; firm++) {
            level[firm] = solver.makeNumVar(0, ability[firm], "h" + firm);
            objective.setCoefficient(level[firm], picture.terms().weight()[firm]);
        }
        objective.setMaximization();
        return level;
    }

    /// h + κ(1 − σ) Σ λ (1 − h of supplier) ≤ 1 for each slot.
    private static void constraints(MPSolver solver, ProductionNetwork network, MPVariable[] level, double sigma) {
        Rows rows = network.rows();
        for (int firm = 0; firm < level.length; firm++) {
            for (int p = rows.slotStart[firm]; p < rows.slotStart[firm + 1]; p++) {
                double weight = rows.criticality[p] * (1 - sigma);
                double right = 1;
                MPConstraint constraint = solver.makeConstraint(-MPSolver.infinity(), 1, "");
                constraint.setCoefficient(level[firm], 1);
                for (int link = rows.linkStart[p]; link < rows.linkStart[p + 1]; link++) {
                    constraint.setCoefficient(level[rows.supplier[link]], -weight * rows.share[link]);
                    right -= weight * rows.share[link];
                }
                constraint.setUb(right);
            }
        }
    }

    private static SupplyData data(SplittableRandom random) {
        int firms = 3 + random.nextInt(20);
        int sectors = 1 + random.nextInt(5);
        int links = firms * (1 + random.nextInt(4));
        int[] sector = random.ints(firms, 0, sectors).toArray();
        double[] output = random.doubles(firms, 0.1, 1).toArray();
        int[] supplier = random.ints(links, 0, firms).toArray();
        int[] buyer = random.ints(links, 0, firms).toArray();
        for (int link = 0; link < links; link++) {
            buyer[link] = buyer[link] == supplier[link] ? (buyer[link] + 1) % firms : buyer[link];
        }
        double[][] criticality = new double[sectors][sectors];
        for (double[] row : criticality) {
            for (int user = 0; user < sectors; user++) {
                row[user] = 0.5 * random.nextInt(3);
            }
        }
        return new SupplyData(
                sector, output, supplier, buyer, random.doubles(links, 0.1, 1).toArray(), criticality);
    }
}
