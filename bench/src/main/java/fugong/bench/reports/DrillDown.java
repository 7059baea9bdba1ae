package fugong.bench.reports;

import fugong.reporting.Definitions;
import fugong.reporting.Indicators;
import fugong.reporting.figures.Dimension;
import java.sql.SQLException;
import java.util.List;

/// What the command picture reads, asked through the same door.
final class DrillDown {

    private static final int WARM = 20;
    private static final int ROUNDS = 100;

    private final Stand stand;
    private final Indicators indicators;

    DrillDown(Stand stand) {
        this.stand = stand;
        this.indicators = stand.bean(Indicators.class);
    }

    void run(Region region) throws SQLException {
        thirtyDays();
        stand.say(
                "drill-down, %,d enterprises × 30 days (%,d rows of cells):",
                stand.enterprises(), stand.count("reporting_cell"));
        var vector = List.of("resumption", "return", "output").stream()
                .map(stand.bean(Definitions.class)::require)
                .toList();
        var from = Region.DAY.minusDays(29);
        var province = region.province();
        timed(
                "province, 10 cities × 30 days × 3 rates",
                round -> indicators.trendBelow(vector, province, from, Region.DAY, Stand.KEEPER));
        timed(
                "city, 10 counties × 30 days × 3 rates",
                round -> indicators.trendBelow(
                        vector, region.cities().get(round % 10).id(), from, Region.DAY, Stand.KEEPER));
        timed(
                "province by 31 divisions, 1 day",
                round -> indicators.by(Dimension.DIVISION, "resumption", province, Region.DAY, Stand.KEEPER));
        timed(
                "province by %d groups, 1 day".formatted(Region.GROUPS),
                round -> indicators.by(Dimension.GROUP, "resumption", province, Region.DAY, Stand.KEEPER));
    }

    /// One day was counted from the bulk's reports, the others are copies of it: the drill-down reads cells and
    /// never reports.
    private void thirtyDays() throws SQLException {
        stand.execute("""
                insert into reporting_cell (area, day, dimension, value, sums)
                select area, day - n, dimension, value, sums from reporting_cell, generate_series(1, 29) n
                 where day = '%s'
                on conflict do nothing
                """.formatted(Region.DAY));
        stand.execute("analyze reporting_cell");
    }

    /// A question asked in round after round.
    private interface Question {
        void ask(int round);
    }

    private void timed(String what, Question question) {
        var times = new Times();
        for (int round = 0; round < WARM + ROUNDS; round++) {
            long began = System.nanoTime();
            question.ask(round);
            if (round >= WARM) {
                times.add(System.nanoTime() - began);
            }
        }
        stand.say("  %-42s p50 %.1f ms, p95 %.1f ms", what, times.percentile(50), times.percentile(95));
    }
}
