package fugong.transport.costs;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// The three parts add up to the fen.
class ShareExampleTest {

    private static CostRule rule(String most) {
        return new CostRule(
                "r",
                LocalDate.of(2020, 2, 10),
                null,
                null,
                300,
                500,
                200,
                most == null ? null : new BigDecimal(most),
                "规则",
                "",
                "");
    }

    private static Share share(String most, int people) {
        return Share.of(rule(most), new BigDecimal("1500"), new BigDecimal("6"), 2000.5, new BigDecimal("800"), people);
    }

    /// 1500 + 6 × 2000.5 + 800 = 14303.00; 30 % 4290.90, 50 % 7151.50, the rest 2860.60; 22 people, 650.14 each.
    @Test
    void without_a_limit() {
        var share = share(null, 22);
        assertThat(share.cost()).isEqualByComparingTo("14303.00");
        assertThat(share.sending()).isEqualByComparingTo("4290.90");
        assertThat(share.receiving()).isEqualByComparingTo("7151.50");
        assertThat(share.employer()).isEqualByComparingTo("2860.60");
        assertThat(share.perWorker()).isEqualByComparingTo("650.14");
    }

    /// The places pay at most 400 × 22 = 8800 instead of 11442.40: 8800 × 4290.90 / 11442.40 = 3300.00 and 5500.00;
    /// the employer pays 14303 − 8800 = 5503.00.
    @Test
    void the_places_pay_at_most_so_much_per_worker() {
        var share = share("400", 22);
        assertThat(share.sending()).isEqualByComparingTo("3300.00");
        assertThat(share.receiving()).isEqualByComparingTo("5500.00");
        assertThat(share.employer()).isEqualByComparingTo("5503.00");
    }

    @Test
    void an_empty_coach_has_no_cost_per_worker() {
        assertThat(share("400", 0).perWorker()).isEqualByComparingTo("0");
        assertThat(share("400", 0).employer()).isEqualByComparingTo("14303.00");
    }
}
