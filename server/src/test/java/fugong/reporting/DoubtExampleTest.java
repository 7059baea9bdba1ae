package fugong.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import fugong.reporting.doubts.Doubt;
import fugong.reporting.doubts.Evidence;
import org.junit.jupiter.api.Test;

/// Five enterprises on one morning.
class DoubtExampleTest {

    @Test
    void what_fits_is_an_a() {
        // output 70 %, people 68 %, electricity 65 %
        assertThat(Doubt.of(new Evidence(true, 70, 68, 65, 40, 1)).grade()).isEqualTo("A");
    }

    @Test
    void resumed_without_electricity_contradicts() {
        var doubt = Doubt.of(new Evidence(true, 30, 50, 6, 5, 1));
        assertThat(doubt.grade()).isEqualTo("C");
        assertThat(doubt.reasons()).extracting(Doubt.Reason::why).containsExactly("works-without-power");
    }

    @Test
    void idle_machines_are_not_proof() {
        // 乐清: electricity 80 % with 5 % of the people; output 90 % is 85 points above the presence: 2 + 2 = D
        var doubt = Doubt.of(new Evidence(true, 90, 5, 80, 10, 1));
        assertThat(doubt.grade()).isEqualTo("D");
        assertThat(doubt.reasons())
                .extracting(Doubt.Reason::why)
                .containsExactly("output-without-people", "power-without-people");
    }

    @Test
    void numbers_that_never_move_are_odd_when_electricity_did() {
        assertThat(Doubt.of(new Evidence(true, 60, 60, 60, 20, 7)).grade()).isEqualTo("B");
        assertThat(Doubt.of(new Evidence(true, 60, 60, 60, 55, 7)).grade()).isEqualTo("A");
    }

    @Test
    void nothing_measured_is_nothing_to_doubt() {
        assertThat(Doubt.of(new Evidence(true, null, null, null, null, 7)).grade())
                .isEqualTo("A");
    }
}
