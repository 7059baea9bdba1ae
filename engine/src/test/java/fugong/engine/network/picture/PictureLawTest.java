package fugong.engine.network.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fugong.engine.network.Hands;
import fugong.engine.network.NetworkAssembly;
import fugong.engine.network.ProductionNetwork;
import fugong.engine.network.RandomNetworks;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// Laws of the static model on 10,000 seeded networks of 2 to 29 firms. They hold for the model and its exact
/// solver.
class PictureLawTest {

    private static final double[] SIGMAS = {0, 0, 0.1, 0.3, 0.7};

    private long seed;
    private ProductionNetwork network = NetworkAssembly.asGiven(RandomNetworks.small(1));
    private SplittableRandom random = new SplittableRandom(1);
    private double[] ability = RandomNetworks.ability(random, network.firms(), 0.25);
    private double sigma;
    private Picture picture = solve(ability);

    @Test
    void ten_thousand_networks_obey() {
        for (seed = 1; seed <= 10_000; seed++) {
            prepare();
            equals_the_slow_model();
            attribution_is_complete();
            chains_end_at_roots();
            unlock_equals_a_new_solution();
            update_equals_a_new_solution();
            more_ability_never_lowers_a_level();
        }
    }

    private void prepare() {
        random = new SplittableRandom(seed * 31);
        network = NetworkAssembly.hubsFirst(RandomNetworks.small(seed));
        ability = RandomNetworks.ability(random, network.firms(), 0.25);
        sigma = SIGMAS[random.nextInt(SIGMAS.length)];
        picture = solve(ability);
    }

    private Picture solve(double[] abilities) {
        return Picture.of(network, abilities, Terms.shareOfOutput(network, sigma), Hands.ALONE);
    }

    private void equals_the_slow_model() {
        double[] slow = SlowModel.greatest(network, ability, sigma);
        for (int firm = 0; firm < slow.length; firm++) {
            assertThat(picture.level(firm))
                    .as("seed %d firm %d σ %s", seed, firm, sigma)
                    .isCloseTo(slow[firm], within(sigma == 0 ? 1e-9 : 1e-11));
        }
    }

    private void attribution_is_complete() {
        assertThat(picture.attributed()).as("seed %d σ %s", seed, sigma).isCloseTo(picture.lost(), within(1e-12));
    }

    private void chains_end_at_roots() {
        for (int firm = 0; firm < network.firms(); firm++) {
            var chain = picture.chain(firm);
            assertThat(chain.size()).as("seed %d", seed).isLessThanOrEqualTo(network.firms());
            if (picture.loss(firm) > 1e-12) {
                assertThat(chain.getLast().isRoot())
                        .as("seed %d firm %d", seed, firm)
                        .isTrue();
            }
        }
    }

    private void unlock_equals_a_new_solution() {
        int firm = picture.top(1).getFirst().firm();
        double[] cleared = ability.clone();
        cleared[firm] = 1;
        double[] best = SlowModel.greatest(network, cleared, sigma);
        double[] present = SlowModel.greatest(network, ability, sigma);
        double[] alone = SlowModel.iterate(network, cleared, sigma, present);
        double before = SlowModel.total(network, present);
        var unlocked = Unlock.from(picture, 1e-14).clear(firm);
        assertThat(unlocked.coordinated())
                .as("seed %d σ %s", seed, sigma)
                .isCloseTo(SlowModel.total(network, best) - before, within(1e-10));
        // A circular wait with a small leak recovers by itself, but so slowly that the slow model stops before
        // the end.
        assertThat(unlocked.spontaneous())
                .as("seed %d σ %s", seed, sigma)
                .isCloseTo(SlowModel.total(network, alone) - before, within(sigma == 0 ? 1e-7 : 1e-10));
        assertThat(unlocked.deadlocked())
                .as("seed %d σ %s", seed, sigma)
                .isEqualTo(unlocked.coordinated() > unlocked.spontaneous() + 1e-7);
        assertThat(unlocked.coordinated())
                .isLessThanOrEqualTo(picture.obstacle(firm).held() + 1e-12);
    }

    private void update_equals_a_new_solution() {
        var live = LivePicture.from(picture, Hands.ALONE, 1e-14);
        double[] changed = ability.clone();
        for (int round = 0; round < 2; round++) {
            int[] firms = {random.nextInt(changed.length), random.nextInt(changed.length)};
            double[] values = {random.nextDouble(), 1};
            changed[firms[0]] = values[0];
            changed[firms[1]] = values[1];
            if (firms[0] == firms[1]) {
                values[0] = 1;
            }
            live.update(firms, values);
            var again = solve(changed);
            assertThat(live.lost()).as("seed %d σ %s", seed, sigma).isCloseTo(again.lost(), within(1e-11));
            assertThat(live.attributed()).as("seed %d σ %s", seed, sigma).isCloseTo(again.lost(), within(1e-11));
            for (int firm = 0; firm < changed.length; firm++) {
                assertThat(live.loss(firm)).as("seed %d σ %s", seed, sigma).isCloseTo(again.loss(firm), within(1e-11));
            }
        }
    }

    private void more_ability_never_lowers_a_level() {
        double[] more = ability.clone();
        int firm = random.nextInt(more.length);
        more[firm] += (1 - more[firm]) * random.nextDouble();
        var better = solve(more);
        for (int at = 0; at < more.length; at++) {
            assertThat(better.level(at)).as("seed %d", seed).isGreaterThanOrEqualTo(picture.level(at) - 1e-12);
        }
    }

    @Test
    void one_and_two_hands_give_the_same_bits() {
        var big = NetworkAssembly.hubsFirst(RandomNetworks.of(new SplittableRandom(7), 80_000, 20, 6));
        double[] abilities = RandomNetworks.ability(new SplittableRandom(8), big.firms(), 0.1);
        var terms = Terms.shareOfOutput(big, 0.3);
        var alone = Picture.of(big, abilities, terms, Hands.ALONE);
        try (var pool = Executors.newFixedThreadPool(1)) {
            var together = Picture.of(big, abilities, terms, Hands.with(pool));
            for (int firm = 0; firm < big.firms(); firm++) {
                assertThat(together.loss(firm)).isEqualTo(alone.loss(firm));
                assertThat(together.weightOfLoss(firm)).isEqualTo(alone.weightOfLoss(firm));
                assertThat(together.bindingSlot(firm)).isEqualTo(alone.bindingSlot(firm));
            }
            updates_too(big, abilities, alone, Hands.with(pool));
        }
        assertThat(alone.attributed()).isCloseTo(alone.lost(), within(1e-12));
    }

    private static void updates_too(ProductionNetwork big, double[] abilities, Picture picture, Hands two) {
        var alone = LivePicture.from(picture, Hands.ALONE, 1e-13);
        var together = LivePicture.from(picture, two, 1e-13);
        double[] now = abilities.clone();
        for (long seed = 1; seed <= 3; seed++) {
            int[] firms = new SplittableRandom(seed)
                    .ints(3000, 0, big.firms())
                    .distinct()
                    .toArray();
            firms[0] = (int) seed - 1; // the hubs come first
            double[] values = new SplittableRandom(-seed).doubles(firms.length).toArray();
            alone.update(firms, values);
            together.update(firms, values);
            for (int i = 0; i < firms.length; i++) {
                now[firms[i]] = values[i];
            }
        }
        var again = Picture.of(big, now, picture.terms(), Hands.ALONE);
        for (int firm = 0; firm < big.firms(); firm++) {
            assertThat(together.loss(firm)).isEqualTo(alone.loss(firm)).isCloseTo(again.loss(firm), within(1e-11));
            assertThat(together.price(firm)).isEqualTo(alone.price(firm));
        }
        assertThat(alone.attributed()).isCloseTo(alone.lost(), within(1e-11));
    }
}
