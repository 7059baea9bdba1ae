package fugong.sample.firms;

import fugong.kernel.CreditCode;
import fugong.sample.facts.Mix;
import fugong.sample.facts.RegionFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Makes the list of enterprises.
///
/// Staff: the county's people employed in a section, split over its enterprises by capital to the power 0.55 with
/// log-normal noise of 0.9 (proposals, not findings), at most 6,000 each. Industrial firms are above scale from the
/// largest down, a quarter of them.
public final class FirmMaker {

    private static final int WHO = 1;
    private static final double CAPITAL_POWER = 0.55;
    private static final double NOISE = 0.9;
    private static final int MOST_STAFF = 6_000;

    /// Of the people employed in a section, those in the enterprises of the register.
    private static final double IN_REGISTER = 0.55;

    private static final double ABOVE_SCALE = 0.36;

    /// Annual revenue from which an industrial firm is above scale (10,000 yuan).
    private static final double SCALE = 2_000;

    private static final double WORKING_DAYS = 300;
    private static final String LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private final RegionFacts facts;
    private final long seed;
    private final Names names = new Names();

    public FirmMaker(RegionFacts facts, long seed) {
        this.facts = facts;
        this.seed = seed;
    }

    /// A firm before it is known how many work in it.
    private record Sketch(Mix mix, double weight) {}

    public List<Firm> make(int count) {
        var sketches = sketches(count);
        var staff = staff(sketches, (double) count / total());
        var scale = aboveScale(sketches, staff);
        var firms = new ArrayList<Firm>(sketches.size());
        for (int i = 0; i < sketches.size(); i++) {
            firms.add(firm(i, sketches.get(i), staff[i], scale.contains(i)));
        }
        return firms;
    }

    private int total() {
        return facts.mix().stream().mapToInt(Mix::firms).sum();
    }

    /// The same mix with fewer firms: carried remainders keep every share.
    private List<Sketch> sketches(int count) {
        var sketches = new ArrayList<Sketch>();
        double carried = 0;
        double scale = (double) count / total();
        for (var mix : facts.mix()) {
            carried += mix.firms() * scale;
            for (; carried >= 0.999_999 && sketches.size() < count; carried--) {
                var chance = Chance.of(seed, WHO, sketches.size());
                sketches.add(new Sketch(
                        mix, Math.pow(capital(mix, chance), CAPITAL_POWER) * Math.exp(NOISE * chance.normal())));
            }
        }
        while (sketches.size() < count) {
            sketches.add(new Sketch(facts.mix().getLast(), 1));
        }
        return sketches;
    }

    /// Between the published quartiles, straight on a logarithmic scale.
    private static double capital(Mix mix, Chance chance) {
        double at = chance.share();
        double[] stops = {0.02, 0.25, 0.5, 0.75, 0.95, 1};
        double[] values = {mix.low() / 3, mix.low(), mix.middle(), mix.high(), mix.highest(), mix.highest() * 2};
        for (int i = 1; i < stops.length; i++) {
            if (at <= stops[i]) {
                double part = Math.max(0, (at - stops[i - 1]) / (stops[i] - stops[i - 1]));
                return Math.max(1, values[i - 1] + part * (values[i] - values[i - 1]));
            }
        }
        return Math.max(1, mix.highest());
    }

    private int[] staff(List<Sketch> sketches, double scale) {
        Map<String, Double> weights = new HashMap<>();
        for (var sketch : sketches) {
            weights.merge(key(sketch), sketch.weight(), Double::sum);
        }
        var staff = new int[sketches.size()];
        for (int i = 0; i < staff.length; i++) {
            var sketch = sketches.get(i);
            double people = facts.jobs()
                    .getOrDefault(sketch.mix().county(), Map.of())
                    .getOrDefault(Sections.of(sketch.mix().division()), 3_000.0);
            double share = sketch.weight() / weights.getOrDefault(key(sketch), 1.0);
            staff[i] = (int) Math.clamp(Math.round(people * IN_REGISTER * scale * share), 1, MOST_STAFF);
        }
        return staff;
    }

    private static String key(Sketch sketch) {
        return sketch.mix().county() + Sections.of(sketch.mix().division());
    }

    private Set<Integer> aboveScale(List<Sketch> sketches, int[] staff) {
        var industrial = new ArrayList<Integer>();
        for (int i = 0; i < sketches.size(); i++) {
            var section = Sections.of(sketches.get(i).mix().division());
            if ("BCD".contains(section)) {
                industrial.add(i);
            }
        }
        industrial.sort(Comparator.comparingInt((Integer it) -> -staff[it]).thenComparing(it -> it));
        return new HashSet<>(industrial.subList(0, (int) Math.round(industrial.size() * ABOVE_SCALE)));
    }

    private Firm firm(int index, Sketch sketch, int staff, boolean aboveScale) {
        var chance = Chance.of(seed, WHO + 1, index);
        var place = facts.places().get(sketch.mix().county());
        if (place == null) {
            throw new IllegalStateException(
                    "The mix names %s, which is no area.".formatted(sketch.mix().county()));
        }
        var codes = facts.industries()
                .getOrDefault(sketch.mix().division(), List.of(sketch.mix().division() + "00"));
        var name = names.make(place, sketch.mix().division(), chance);
        boolean industrial = "BCD".contains(Sections.of(sketch.mix().division()));
        double revenue = staff * chance.between(45, 160);
        if (industrial) {
            revenue = aboveScale ? Math.max(revenue, SCALE * 1.05) : Math.min(revenue, SCALE * 0.95);
        }
        double output = revenue / WORKING_DAYS;
        return new Firm(
                index,
                code(place.code(), place.parent(), index),
                name.zh(),
                name.en(),
                place,
                place.parent(),
                chance.of(codes),
                ownership(staff, chance),
                aboveScale,
                staff,
                staff >= 30 && chance.happens(0.3) ? (int) (staff * chance.between(0.03, 0.25)) : 0,
                round(output, 2),
                round(output * Sections.kilowattHours(sketch.mix().division()) * Math.exp(0.35 * chance.normal()), 1),
                round(revenue, 2),
                Math.clamp(place.away() * Math.exp(0.4 * chance.normal()), 0, 0.85),
                conduct(chance, aboveScale),
                LocalDate.MAX);
    }

    /// Subjects from "YY" on: a range no register has reached. The whole code is valid by both check
    /// characters.
    private static String code(String area, String parent, int index) {
        var subject = new StringBuilder();
        for (int rest = index, i = 0; i < 6; i++, rest /= LETTERS.length()) {
            subject.insert(0, LETTERS.charAt(rest % LETTERS.length()));
        }
        var digits = area.chars().allMatch(Character::isDigit) ? area : parent;
        return CreditCode.make("91", digits, "YY" + subject).value();
    }

    private static String ownership(int staff, Chance chance) {
        double at = chance.share();
        if (staff > 800 && at < 0.15) {
            return at < 0.04 ? "central_state" : "local_state";
        }
        return at < 0.012
                ? "local_state"
                : at < 0.02 ? "collective" : at < 0.085 ? "hong_kong_macao_taiwan" : at < 0.1 ? "foreign" : "private";
    }

    private static Firm.Conduct conduct(Chance chance, boolean aboveScale) {
        double at = chance.share();
        if (at < 0.008) {
            return Firm.Conduct.BOASTFUL;
        }
        if (at < 0.011) {
            return Firm.Conduct.IDLE_MACHINES;
        }
        if (at < 0.026 && !aboveScale) {
            return Firm.Conduct.SILENT;
        }
        if (at < 0.085 && !aboveScale) {
            return Firm.Conduct.FORGETFUL;
        }
        return at < 0.14 ? Firm.Conduct.TARDY : Firm.Conduct.RELIABLE;
    }

    static double round(double value, int digits) {
        double scale = Math.pow(10, digits);
        return Math.round(value * scale) / scale;
    }
}
