package fugong.sample.days;

import fugong.sample.facts.RegionFacts;
import fugong.sample.firms.Chance;
import fugong.sample.firms.Firm;
import fugong.sample.firms.Firm.Conduct;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// A firm's days: who is back, what it makes, what it burns, what it says.
///
/// Staff who live near come back within a week of the restart; those from other provinces as the published arrivals
/// of the region say. Output is the lesser of attendance and what suppliers deliver, which recovers evenly.
public final class FirmDays {

    /// The state of 24:00 is due at noon of the next day.
    public static final int DEADLINE = 12;

    private static final int DAY = 11;
    private static final double IDLE_POWER = 0.07;
    private static final double STARVED_MAKES = 0.25;

    private final RegionFacts facts;
    private final long seed;
    private final LocalDate first;
    private final Troubles troubles;

    public FirmDays(RegionFacts facts, long seed, LocalDate first) {
        this.facts = facts;
        this.seed = seed;
        this.first = first;
        this.troubles = new Troubles();
    }

    /// What is true on a day, whatever is said.
    ///
    /// @param attendance share of the staff that is there
    /// @param made       share of the normal output
    record Truth(boolean works, double attendance, double made) {}

    Truth truth(Firm firm, LocalDate day) {
        if (day.isBefore(firm.restart())) {
            return new Truth(false, 0, 0);
        }
        long since = ChronoUnit.DAYS.between(firm.restart(), day);
        var steady = Chance.of(seed, DAY + 1, firm.index());
        double near = Math.min(0.97, 0.55 + 0.07 * since);
        double far = Math.min(1, facts.back(firm.region()).at(day) * steady.between(0.85, 1.35));
        double attendance = (1 - firm.away()) * near + firm.away() * far;
        double supplied = Math.min(1, 0.62 + 0.014 * ChronoUnit.DAYS.between(first, day));
        double made = Math.min(attendance * steady.between(0.88, 1.01), supplied)
                * daily(firm, day).between(0.96, 1.04);
        if (firm.conduct() == Conduct.STARVED) {
            return new Truth(true, Math.max(0.9, attendance), Math.min(STARVED_MAKES, made));
        }
        return new Truth(true, attendance, Math.min(1.1, made));
    }

    private Chance daily(Firm firm, LocalDate day) {
        return Chance.of(seed, DAY, firm.index() * 1_000L + ChronoUnit.DAYS.between(first, day));
    }

    /// kWh on the day. A boastful firm's meter stands nearly still; idle machines burn without making anything.
    public double power(Firm firm, LocalDate day) {
        var chance = Chance.of(seed, DAY + 2, firm.index() * 1_000L + ChronoUnit.DAYS.between(first, day));
        var truth = truth(firm, day);
        double share = switch (firm.conduct()) {
            case BOASTFUL -> IDLE_POWER;
            case IDLE_MACHINES -> truth.works() ? 0.75 : IDLE_POWER;
            default -> IDLE_POWER + (1 - IDLE_POWER) * truth.made();
        };
        return Math.round(firm.power() * share * Math.exp(0.06 * chance.normal()) * 10) / 10.0;
    }

    /// What the firm says of the day; empty where it does not report.
    public Optional<FirmReport> report(Firm firm, LocalDate day) {
        var chance = daily(firm, day);
        var truth = truth(firm, day);
        if (misses(firm, truth, chance)) {
            return Optional.empty();
        }
        return Optional.of(said(firm, day, truth, chance));
    }

    /// Firms that work report nearly always; those that do not are the ones who stay away.
    private static boolean misses(Firm firm, Truth truth, Chance chance) {
        double probability = switch (firm.conduct()) {
            case SILENT -> 1;
            case WAITING, STARVED -> 0;
            case FORGETFUL -> 0.15;
            default -> truth.works() ? firm.aboveScale() ? 0 : 0.012 : 0.035;
        };
        return chance.happens(probability);
    }

    private FirmReport said(Firm firm, LocalDate day, Truth truth, Chance chance) {
        double attendance = switch (firm.conduct()) {
            case BOASTFUL -> truth.works() ? Math.max(0.9, truth.attendance()) : 0;
            case IDLE_MACHINES -> truth.works() ? Math.min(0.12, truth.attendance()) : 0;
            default -> truth.attendance();
        };
        int present = people(firm.staff(), attendance, truth.works());
        int quarantined =
                (int) Math.min(firm.staff() - present, Math.round(firm.staff() * firm.away() * quarantine(day)));
        int lines = 1 + (int) Math.sqrt(firm.staff() / 12.0);
        double made = firm.conduct() == Conduct.BOASTFUL && truth.works() ? 0.95 : truth.made();
        var found = troubles.of(firm, day, truth, chance);
        return new FirmReport(
                day,
                status(firm, truth, attendance, day),
                firm.staff(),
                present,
                Math.max(0, quarantined),
                firm.contract(),
                Math.min(firm.contract(), (int) Math.round(firm.contract() * attendance * 0.8)),
                truth.works() ? Math.max(1, Math.min(lines, (int) Math.ceil(lines * made))) : 0,
                lines,
                firm.industrial() || firm.staff() > 20 ? Math.round(firm.output() * made * 100) / 100.0 : null,
                truth.works() && made < 0.8 ? firm.restart().plusDays(28) : null,
                Math.max(1, (int) (4 + 20 * truth.made() * chance.share())),
                (int) Math.round(100 * Math.clamp(0.75 + 0.1 * chance.normal(), 0.3, 1.2)),
                2 + chance.below(9),
                found,
                troubles.wants(found),
                moment(firm, day, chance));
    }

    private static int people(int staff, double attendance, boolean works) {
        int present = (int) Math.round(staff * attendance);
        return works ? Math.clamp(present, 1, staff) : 0;
    }

    /// Those who came back from far sat for 14 days: many at first, few at the end.
    private double quarantine(LocalDate day) {
        return Math.max(0, 0.09 - 0.0022 * ChronoUnit.DAYS.between(first, day));
    }

    private String status(Firm firm, Truth truth, double attendance, LocalDate day) {
        if (firm.conduct() == Conduct.WAITING) {
            return "NOT_RESUMED";
        }
        if (truth.works()) {
            return attendance < 0.5 || ChronoUnit.DAYS.between(firm.restart(), day) < 2 ? "PARTIAL" : "RESUMED";
        }
        double at = Chance.of(seed, DAY + 3, firm.index()).share();
        if (firm.aboveScale()) {
            return "NOT_RESUMED";
        }
        return at < 0.012
                ? "PLANNED_STOP"
                : at < 0.05 && day.isBefore(first.plusDays(20)) ? "ORDERED_DELAY" : "NOT_RESUMED";
    }

    private static LocalDateTime moment(Firm firm, LocalDate day, Chance chance) {
        double late = firm.conduct() == Conduct.TARDY ? 0.7 : 0.025;
        int hour = chance.happens(late) ? DEADLINE + 1 + chance.below(9) : 7 + chance.below(5);
        return day.plusDays(1).atTime(hour, chance.below(60), chance.below(60));
    }

    /// For packs of few firms: the kinds of trouble in turn, so that each stands there once.
    public FirmReport withEveryTrouble(Firm firm, FirmReport report) {
        var kinds = Troubles.KINDS;
        var mine = List.of(kinds.get(firm.index() % kinds.size()), kinds.get((firm.index() + 7) % kinds.size()));
        var found = mine.stream()
                .distinct()
                .map(it -> troubles.of(it, firm, report.day()))
                .toList();
        return new FirmReport(
                report.day(),
                report.status(),
                report.due(),
                report.present(),
                report.quarantined(),
                report.contractDue(),
                report.contractPresent(),
                report.linesRunning(),
                report.lines(),
                report.output(),
                report.fullFrom(),
                report.stockDays(),
                report.orders(),
                report.maskDays(),
                found,
                troubles.wants(found),
                report.reportedAt());
    }
}
