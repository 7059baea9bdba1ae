package fugong.reporting;

import static fugong.reporting.cells.Counter.*;

import fugong.reporting.cells.CellKey;
import fugong.reporting.cells.CellSums;
import fugong.reporting.figures.Dimension;
import fugong.reporting.figures.Formula;
import fugong.reporting.forms.Headcount;
import fugong.reporting.forms.Obstacle;
import fugong.reporting.forms.WorkStatus;
import fugong.reporting.profiles.Profile;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What one report, reading or project report adds to the cells. The single place where a definition meets a fact:
/// the fold, the tail of what is not folded yet, the bulk load and the full recomputation all come through here.
final class Contribution {

    /// What a report says, as far as cells need it.
    ///
    /// @param outputYuan null where it was not told
    record Told(
            WorkStatus status,
            Headcount own,
            Headcount contract,
            @Nullable Long outputYuan,
            boolean onTime,
            Set<Obstacle.Kind> obstacles) {}

    /// Electricity of a day with the base of each period that is known; `Profile.normalPower` stands in
    /// elsewhere.
    record Measured(long amount, Map<String, Long> bases) {}

    record ProjectTold(String ledBy, int due, int present, boolean started, boolean resumed) {}

    private final List<Definitions.Counted> definitions;

    Contribution(List<Definitions.Counted> definitions) {
        this.definitions = definitions;
    }

    void add(LocalDate day, Told told, Profile profile, int sign, CellSums into) {
        for (var definition : definitions) {
            var counters = counted(definition.formula(), told, profile);
            if (counters != null) {
                spread(definition.id(), day, profile, counters, sign, into);
                if (definition.formula() instanceof Formula.Reports) {
                    byWords(definition.id(), day, told, profile, counters, sign, into);
                }
            }
        }
    }

    void add(LocalDate day, Measured measured, Profile profile, int sign, CellSums into) {
        for (var definition : definitions) {
            var counters = counted(definition.formula(), measured, profile);
            if (counters != null) {
                spread(definition.id(), day, profile, counters, sign, into);
            }
        }
    }

    void add(LocalDate day, ProjectTold told, int area, int sign, CellSums into) {
        for (var definition : definitions) {
            var counters = counted(definition.formula(), told);
            if (counters != null) {
                into.add(key(definition.id(), Dimension.ALL, area, day, ""), counters, sign);
                into.add(key(definition.id(), Dimension.OWNERSHIP, area, day, told.ledBy()), counters, sign);
            }
        }
    }

    private static void spread(
            short definition, LocalDate day, Profile profile, long[] counters, int sign, CellSums into) {
        int area = profile.area();
        into.add(key(definition, Dimension.ALL, area, day, ""), counters, sign);
        into.add(key(definition, Dimension.SECTION, area, day, profile.section()), counters, sign);
        into.add(key(definition, Dimension.DIVISION, area, day, profile.division()), counters, sign);
        into.add(key(definition, Dimension.SIZE, area, day, profile.size()), counters, sign);
        into.add(key(definition, Dimension.OWNERSHIP, area, day, profile.ownership()), counters, sign);
        into.add(key(definition, Dimension.SCALE, area, day, profile.aboveScale() ? "ABOVE" : "BELOW"), counters, sign);
        for (var group : profile.groups()) {
            into.add(key(definition, Dimension.GROUP, area, day, group.toString()), counters, sign);
        }
    }

    private static void byWords(
            short definition, LocalDate day, Told told, Profile profile, long[] counters, int sign, CellSums into) {
        into.add(
                key(
                        definition,
                        Dimension.STATUS,
                        profile.area(),
                        day,
                        told.status().name()),
                counters,
                sign);
        for (var obstacle : told.obstacles()) {
            into.add(key(definition, Dimension.OBSTACLE, profile.area(), day, obstacle.name()), counters, sign);
        }
    }

    private static CellKey key(short definition, Dimension dimension, int area, LocalDate day, String value) {
        return new CellKey(definition, dimension.stored(), area, day, value);
    }

    private static long @Nullable [] counted(Formula formula, Told told, Profile profile) {
        return switch (formula) {
            case Formula.StatusShare(var met, var excluded) ->
                share(met.contains(told.status()), excluded.contains(told.status()), profile);
            case Formula.HeadcountRatio(var staff, var apart, var excluded) -> {
                var heads = staff == Formula.Staff.OWN ? told.own() : told.contract();
                int due = apart ? heads.due() - heads.quarantined() : heads.due();
                yield ratio(heads.present(), due, excluded.contains(told.status()));
            }
            case Formula.HeadcountThreshold(var permille, var boundary, var excluded) -> {
                var own = told.own();
                boolean met = own.due() > 0 && boundary.holds(own.present(), own.due(), permille);
                yield share(met, excluded.contains(told.status()), profile);
            }
            case Formula.OutputRatio(var excluded) -> {
                boolean out = excluded.contains(told.status());
                var output = output(told, out);
                yield output == null ? null : ratio(output, profile.normalOutput(), out);
            }
            case Formula.OutputThreshold(var permille, var boundary, var excluded) -> {
                boolean out = excluded.contains(told.status());
                var output = output(told, out);
                boolean met = output != null
                        && profile.normalOutput() > 0
                        && boundary.holds(output, profile.normalOutput(), permille);
                yield output == null ? null : share(met, out, profile);
            }
            case Formula.Punctual() -> units(told.onTime(), false);
            case Formula.Reports() -> units(told.status().works(), false);
            case Formula.PowerShare _, Formula.PowerRatio _, Formula.ProjectStarted _, Formula.ProjectResumed _ -> null;
            case Formula.Index _, Formula.Bundle _ -> null;
        };
    }

    /// Yuan; null where nothing was told. Whoever is left out of the base is left out without telling an output
    /// too.
    private static @Nullable Long output(Told told, boolean excluded) {
        return told.outputYuan() == null && excluded ? Long.valueOf(0) : told.outputYuan();
    }

    /// The threshold of a ratio decides who is resumed; 30 % everywhere we have read.
    private static long @Nullable [] counted(Formula formula, Measured measured, Profile profile) {
        return switch (formula) {
            case Formula.PowerShare(var permille, var boundary, var period) -> {
                long base = measured.bases().getOrDefault(period, profile.normalPower());
                yield base <= 0 ? null : share(boundary.holds(measured.amount(), base, permille), false, profile);
            }
            case Formula.PowerRatio(var permille, var boundary, var period, var numerator, var denominator) -> {
                long base = measured.bases().getOrDefault(period, profile.normalPower());
                if (base <= 0) {
                    yield null;
                }
                boolean resumed = boundary.holds(measured.amount(), base, permille);
                yield ratio(
                        numerator == Formula.Of.ALL || resumed ? measured.amount() : 0,
                        denominator == Formula.Of.ALL || resumed ? base : 0,
                        false);
            }
            default -> null;
        };
    }

    private static long @Nullable [] counted(Formula formula, ProjectTold told) {
        return switch (formula) {
            case Formula.ProjectStarted() -> ratio(told.present(), told.due(), false, told.started());
            case Formula.ProjectResumed() -> {
                // A project that never began is reported, and left out of the base.
                var counters = units(told.started() && told.resumed(), !told.started());
                yield counters;
            }
            default -> null;
        };
    }

    private static long[] units(boolean met, boolean excluded) {
        var counters = fugong.reporting.cells.Counter.none();
        counters[excluded ? EXCLUDED : REPORTED] = 1;
        counters[MET] = met && !excluded ? 1 : 0;
        return counters;
    }

    private static long[] share(boolean met, boolean excluded, Profile profile) {
        var counters = units(met, excluded);
        for (int i = 0; i < STAFF; i++) {
            counters[STAFF + i] = counters[i] * profile.staff();
            counters[OUTPUT + i] = counters[i] * profile.normalOutput();
            counters[POWER + i] = counters[i] * profile.normalPower();
        }
        return counters;
    }

    private static long[] ratio(long amount, long of, boolean excluded) {
        return ratio(amount, of, excluded, of > 0 && amount >= of);
    }

    /// Met: the unit alone is at 100 % or more.
    private static long[] ratio(long amount, long of, boolean excluded, boolean met) {
        var counters = units(met, excluded);
        if (!excluded) {
            counters[AMOUNT] = amount;
            counters[AMOUNT_OF] = of;
        }
        return counters;
    }
}
