package fugong.sample.facts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.TreeMap;

/// Published shares on some days, straight lines between them.
public final class Curve {

    private final TreeMap<LocalDate, Double> points = new TreeMap<>();

    Curve put(LocalDate day, double share) {
        points.put(day, share);
        return this;
    }

    public double at(LocalDate day) {
        var before = points.floorEntry(day);
        var after = points.ceilingEntry(day);
        if (before == null || after == null) {
            return before == null ? after == null ? 0 : after.getValue() : before.getValue();
        }
        long span = ChronoUnit.DAYS.between(before.getKey(), after.getKey());
        double part = span == 0 ? 0 : (double) ChronoUnit.DAYS.between(before.getKey(), day) / span;
        return before.getValue() + part * (after.getValue() - before.getValue());
    }
}
