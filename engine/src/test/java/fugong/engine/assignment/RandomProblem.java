package fugong.engine.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Tiny random problems with every feature: layers, groups, minimums, rising prices, promises, bans, pins.
final class RandomProblem {

    private final SplittableRandom random;

    private RandomProblem(SplittableRandom random) {
        this.random = random;
    }

    static AssignmentProblem of(SplittableRandom random) {
        return new RandomProblem(random).make();
    }

    private AssignmentProblem make() {
        List<Offer> offers = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            long amount = random.nextInt(4);
            offers.add(
                    new Offer("o" + i, skill(), "", rarely(amount), amount, random.nextInt(3), load(), oneOf("", "a")));
        }
        List<Need> needs = new ArrayList<>();
        for (int j = 1 + random.nextInt(3); j > 0; j--) {
            long wanted = random.nextInt(4);
            needs.add(new Need(
                    "n" + j,
                    skill(),
                    "",
                    rarely(wanted),
                    wanted,
                    wanted + random.nextInt(2),
                    random.nextInt(20),
                    load(),
                    oneOf("", "b")));
        }
        var substitutions = List.of(new Substitution("weld", "fit", 2), new Substitution("fit", "weld", 5));
        var links = new Links(5);
        List<Ban> bans = new ArrayList<>();
        List<Pin> pins = new ArrayList<>();
        for (int i = 0; i < offers.size(); i++) {
            for (int j = 0; j < needs.size() && links.size() < 5; j++) {
                if (random.nextInt(4) > 0) {
                    int most = random.nextInt(3);
                    links.add(i, j, random.nextInt(-2, 15), most, random.nextInt(3) == 0 ? random.nextInt(4) : 0);
                    pinOrBan(i, j, most, bans, pins);
                }
            }
        }
        var groups = List.of(group("a"), group("b"));
        long change = oneOf(0L, 4L, AssignmentProblem.FEWEST_CHANGES);
        return new AssignmentProblem(offers, needs, groups, substitutions, links, bans, pins, change);
    }

    private void pinOrBan(int i, int j, int most, List<Ban> bans, List<Pin> pins) {
        int dice = random.nextInt(20);
        if (dice == 0) {
            bans.add(new Ban(i, j, "brothers"));
        } else if (dice == 1) {
            pins.add(new Pin(i, j, random.nextInt(most + 1)));
        }
    }

    private Group group(String name) {
        long most = 1 + random.nextInt(8);
        return new Group(name, random.nextInt(6) == 0 ? random.nextInt(3) % (most + 1) : 0, most);
    }

    private List<Step> load() {
        return random.nextInt(3) > 0
                ? List.of()
                : List.of(new Step(1, random.nextInt(-1, 3)), new Step(2 + random.nextInt(2), 3 + random.nextInt(6)));
    }

    private long rarely(long most) {
        return random.nextInt(6) == 0 ? random.nextLong(most + 1) : 0;
    }

    private String skill() {
        return oneOf("weld", "fit");
    }

    @SafeVarargs
    private <T> T oneOf(T... these) {
        return these[random.nextInt(these.length)];
    }
}
