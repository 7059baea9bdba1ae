package fugong.engine.network.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fugong.engine.network.SharedData;
import fugong.engine.network.files.CsvTable;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The survey of essential inputs and table 5 of [pichler2022], as printed, against their 63-branch forms that the
/// sector model and the drawn networks read.
class SurveyTablesLiteratureIT {

    private final Path folder = SharedData.folder("network").resolve("pichler");

    @Test
    void classes_of_the_survey() {
        var survey = CsvTable.read(folder.resolve("IHS_Markit_results_compact.csv"));
        var branches = CsvTable.read(folder.resolve("IHS_critical_NACE64.csv"));
        int rated = 0;
        int different = 0;
        int common = 0;
        for (int row = 0; row < survey.rows().size(); row++) {
            for (int column = 1; column < survey.header().size(); column++) {
                String cell = survey.cell(row, column);
                assertThat(cell).isIn("1", "0.5", "0", "NA");
                int from = branches.header().indexOf(survey.cell(row, 0));
                int to = branches.header().indexOf(survey.header().get(column));
                if (from < 0 || to < 0) {
                    continue;
                }
                common++;
                if (!cell.equals("NA")) {
                    rated++;
                    different += branches.number(from - 1, to) == Double.parseDouble(cell) ? 0 : 1;
                }
            }
        }
        System.out.printf("survey: %d common pairs, %d rated, %d differ%n", common, rated, different);
        assertThat(common).isEqualTo(1600);
        assertThat(rated).isEqualTo(1596);
        // Four pairs were changed when the survey was spread over 63 branches; the model reads the spread
        // table.
        assertThat(different).isLessThanOrEqualTo(4);
    }

    @Test
    void table_five() {
        var printed = CsvTable.read(folder.resolve("pichler_table_5.csv"));
        var branches = CsvTable.read(folder.resolve("pichler_table_5_NACE64.csv"));
        int common = 0;
        for (int row = 0; row < printed.rows().size(); row++) {
            for (int other = 0; other < branches.rows().size(); other++) {
                if (printed.cell(row, 0).equals(branches.cell(other, 0))) {
                    common++;
                    assertThat(branches.number(other, 1)).isCloseTo(printed.number(row, 1) / 100, within(1e-12));
                    assertThat(branches.number(other, 2)).isCloseTo(printed.number(row, 2) / 100, within(1e-12));
                }
            }
        }
        assertThat(common).isEqualTo(40);
    }
}
