package fugong.security;

import static org.assertj.core.api.Assertions.assertThat;

import fugong.DatabaseTest;
import fugong.security.trail.TrailLines;
import fugong.security.trail.TrailLines.Filter;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The trail as an auditor reads it: the newest first, within his areas, by day, subject and kind.
class TrailLinesRoomTest extends DatabaseTest {

    private static final Actor REGION = new Actor(501, "region", Set.of(Role.AUDITOR), Scope.EVERYTHING);
    private static final Actor OURS = auditor(TwoCounties.OURS);
    private static final Actor BOTH = auditor(TwoCounties.OURS, TwoCounties.FOREIGN);

    @Autowired
    private TrailLines lines;

    private static Actor auditor(Integer... areas) {
        return new Actor(502, "auditor", Set.of(Role.AUDITOR), Scope.ofAreas(areas));
    }

    /// Hourly from midnight of 1 February: ours, foreign, and every third without an area.
    @BeforeAll
    void hours() throws SQLException {
        new TwoCounties(database());
        Actors.run(
                Actor.system("test"),
                () -> jdbc.sql("""
                insert into security_trail (at, kind, actor, acts_for, name, areas, what, subject, detail)
                select timestamptz '2020-02-01' + n * interval '1 hour', case n % 2 when 0 then 'wrote' else 'read' end,
                       9, 0, 'somebody', case n % 3 when 0 then array[:ours] when 1 then array[:foreign] else '{}' end,
                       'test.act', 'thing:' || n, ''
                  from generate_series(0, 99) n
                """)
                        .param("ours", TwoCounties.OURS)
                        .param("foreign", TwoCounties.FOREIGN)
                        .update());
    }

    private static Filter filter(String kind, String subject, @Nullable String from, @Nullable String to) {
        return new Filter(
                kind,
                "",
                "test.",
                subject,
                from == null ? null : Instant.parse(from + "T00:00:00Z"),
                to == null ? null : Instant.parse(to + "T00:00:00Z"),
                null);
    }

    private List<String> of(Actor actor, Filter filter, int limit) {
        return Actors.as(
                actor,
                () -> lines.list(filter, limit).stream()
                        .map(it -> it.subject().replace("thing:", ""))
                        .toList());
    }

    @Test
    void the_newest_first_within_ones_areas() {
        assertThat(of(REGION, filter("", "", null, null), 4)).containsExactly("99", "98", "97", "96");
        assertThat(of(OURS, filter("", "", null, null), 3)).containsExactly("99", "96", "93");
        assertThat(of(BOTH, filter("", "", null, null), 5)).containsExactly("99", "97", "96", "94", "93");
        assertThat(of(OURS, filter("wrote", "", null, null), 2)).containsExactly("96", "90");
    }

    /// 2 February has the hours 24 to 47; a page goes on where the one before ended.
    @Test
    void of_a_day_and_page_by_page() {
        assertThat(of(REGION, filter("", "", "2020-02-02", "2020-02-03"), 100))
                .hasSize(24)
                .startsWith("47")
                .endsWith("24");
        assertThat(of(OURS, filter("", "", "2020-02-02", "2020-02-03"), 100))
                .containsExactly("45", "42", "39", "36", "33", "30", "27", "24");
        assertThat(of(OURS, filter("", "", "2019-02-02", "2019-02-03"), 100)).isEmpty();
        assertThat(of(OURS, filter("", "", "2020-02-05", null), 100)).containsExactly("99", "96");
        assertThat(of(OURS, filter("", "", null, "2020-02-01"), 100)).isEmpty();
        Actors.run(OURS, () -> {
            var first = lines.list(filter("", "", null, null), 2);
            var next =
                    new Filter("", "", "test.", "", null, null, first.getLast().id());
            assertThat(lines.list(next, 2))
                    .extracting(TrailLines.Line::subject)
                    .containsExactly("thing:93", "thing:90");
        });
    }

    @Test
    void by_what_it_is_about() {
        assertThat(of(OURS, filter("", "thing:9", null, null), 9)).containsExactly("9");
        assertThat(of(OURS, filter("", "thing:9*", null, null), 9)).containsExactly("99", "96", "93", "90", "9");
        assertThat(of(OURS, filter("", "thing:10", null, null), 9)).isEmpty();
    }
}
