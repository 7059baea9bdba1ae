package fugong.network.checks;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/// One day's picture, computed again from its reports and links and compared row by row.
///
/// @param firms   rows compared
/// @param differ  rows that were not the same; then the picture was made again
/// @param example numbers of the first enterprises concerned
public record Checked(Instant ranAt, Duration took, LocalDate day, int firms, int differ, String example) {

    public boolean agrees() {
        return differ == 0;
    }
}
