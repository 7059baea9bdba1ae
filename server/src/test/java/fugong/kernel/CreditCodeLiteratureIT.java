package fugong.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import fugong.SharedData;
import java.nio.file.Files;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/// 600 codes of real registers, 300 with one character changed, 300 with two neighbours swapped (19 of them equal
/// characters, so the code stays right), 5 malformed.
class CreditCodeLiteratureIT {

    @Test
    void all_1205_vectors() throws Exception {
        var wrong = new ArrayList<String>();
        var lines = Files.readAllLines(SharedData.need("enterprises/uscc_test_vectors.csv"));
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.replace("\"", "").split(",", -1);
            if (CreditCode.of(cells[0]).valid() != cells[1].equals("valid")) {
                wrong.add(line);
            }
        }
        assertThat(lines).hasSize(1 + 1205);
        assertThat(wrong).isEmpty();
    }
}
