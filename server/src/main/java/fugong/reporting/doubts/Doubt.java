package fugong.reporting.doubts;

import java.util.ArrayList;
import java.util.List;

/// How far a report fits what was measured, with the reasons.
///
/// A fits · B one thing is odd · C one thing contradicts, or two are odd · D two contradict. The limits are ours
/// and wide on purpose: a person's hour is dear, and a wrong accusation dearer.
///
/// @param grade   A, B, C, D
/// @param reasons the message is `reporting.reason.<why>`, the numbers are its arguments
public record Doubt(String grade, List<Reason> reasons) {

    /// @param weight 1 odd, 2 contradicts
    public record Reason(String why, int weight, List<Integer> numbers) {
        public Reason {
            numbers = List.copyOf(numbers);
        }
    }

    public Doubt {
        reasons = List.copyOf(reasons);
    }

    public static Doubt of(Evidence it) {
        var reasons = new ArrayList<Reason>();
        power(it, reasons);
        people(it, reasons);
        if (it.sameDays() >= 5 && it.power() != null && it.powerBefore() != null) {
            int moved = Math.abs(it.power() - it.powerBefore());
            if (moved >= 30) {
                reasons.add(new Reason("never-moves", 1, List.of(it.sameDays(), moved)));
            }
        }
        return new Doubt(grade(reasons), reasons);
    }

    /// 10 % of normal is what lights and guards use; 30 % is the threshold at which every index counts a plant as
    /// resumed.
    private static void power(Evidence it, List<Reason> reasons) {
        var power = it.power();
        if (power == null) {
            return;
        }
        if (it.works() && power < 10) {
            reasons.add(new Reason("works-without-power", 2, List.of(power)));
        }
        if (!it.works() && power >= 30) {
            reasons.add(new Reason("power-without-report", 1, List.of(power)));
        }
        var output = it.output();
        if (output != null && output - power >= 40) {
            reasons.add(new Reason("output-without-power", output - power >= 60 ? 2 : 1, List.of(output, power)));
        }
    }

    private static void people(Evidence it, List<Reason> reasons) {
        var presence = it.presence();
        if (presence == null) {
            return;
        }
        if (it.output() != null && it.output() - presence >= 50) {
            reasons.add(new Reason(
                    "output-without-people", it.output() - presence >= 70 ? 2 : 1, List.of(it.output(), presence)));
        }
        // 乐清 2020: machines run without people so that the electricity looks right.
        if (it.power() != null && it.power() >= 60 && presence < 15) {
            reasons.add(new Reason("power-without-people", 2, List.of(it.power(), presence)));
        }
    }

    private static String grade(List<Reason> reasons) {
        int weight = reasons.stream().mapToInt(Reason::weight).sum();
        return weight == 0 ? "A" : weight == 1 ? "B" : weight <= 3 ? "C" : "D";
    }
}
