package fugong.importing;

import static org.assertj.core.api.Assertions.assertThat;

import fugong.importing.words.Plain;
import fugong.importing.words.Values;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Cells as people write them, and what they mean.
class CellsExampleTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            INTEGER  | 1204            | 1204
            INTEGER  | 1,204           | 1204
            INTEGER  | １２０４         | 1204
            INTEGER  | 1204.0          | 1204
            INTEGER  | 12.5            | not-whole
            INTEGER  | 12,5            | not-whole
            INTEGER  | 99999999999999999999 | not-whole
            NUMBER   | 12.50           | 12.5
            NUMBER   | 87%             | 0.87
            NUMBER   | 1.2E3           | 1200
            NUMBER   | 1e999999999     | not-a-number
            NUMBER   | 12,5            | not-a-number
            NUMBER   | 1,234,567.8     | 1234567.8
            DATE     | 2020-02-10      | 2020-02-10
            DATE     | 2020/2/10       | 2020-02-10
            DATE     | 2020年2月10日    | 2020-02-10
            DATE     | 20200210        | 2020-02-10
            DATE     | 2020-02-10T00:00:00Z | 2020-02-10
            DATE     | 2020-02-30      | not-a-day
            DATE     | 10/02/2020      | not-a-day
            TIME     | 17:00           | 17:00
            TIME     | 25:00           | not-a-time
            DATETIME | 2020-02-10 17:00 | 2020-02-10T17:00+08:00
            BOOLEAN  | 是              | true
            BOOLEAN  | No              | false
            BOOLEAN  | maybe           | not-yes-or-no
            LIST     | 物流；原料、 用工 | 物流;原料;用工
            OBJECT   | {"a": 1}        | {"a": 1}
            OBJECT   | {"a": 1         | not-json
            GEOJSON  | {"type":"Point","coordinates":[118.2,25.1]} | {"type":"Point","coordinates":[118.2,25.1]}
            GEOJSON  | {"type":"Point","coordinates":[490903,6605372]} | shape-not-on-earth
            GEOJSON  | {"type":"Polygon","coordinates":[[[0,0],[1,1]]]} | not-a-shape
            """)
    void a_cell_means(FieldType type, String cell, String meaning) {
        var read = new Cells(Field.of(type, "f", "列", "Column"), ZONE).read(cell);
        var said = read.finding() == null
                ? Values.written(read.value())
                : read.finding().code().replace("importing.", "");
        assertThat(said).isEqualTo(meaning);
    }

    @Test
    void a_day_number_is_read_and_said() {
        // 43,871 days after 30 December 1899 is 10 February 2020.
        var read = new Cells(Field.day("d", "日", "Day"), ZONE).read("43871");
        assertThat(read.value()).isEqualTo(LocalDate.of(2020, 2, 10));
        assertThat(read.finding()).isNotNull();
    }

    @Test
    void a_text_that_looks_like_a_formula_comes_back_as_it_was() {
        for (var text : List.of("=1+1", "+86 595", "-", "@home", "'quoted", "plain", "''=x", "")) {
            assertThat(Plain.unarmed(Plain.disarmed(text))).isEqualTo(text);
        }
        assertThat(Plain.disarmed("=1+1")).isEqualTo("'=1+1");
    }

    @Test
    void every_alphabet_of_the_offices_is_seen_from_the_bytes() throws IOException {
        var text = "店铺编号;所在街道;店名\r\nA1;S1;聚丰工艺\r\n";
        var mark = new ByteArrayOutputStream();
        mark.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        mark.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        var files = new LinkedHashMap<String, byte[]>();
        files.put("utf-8", text.getBytes(StandardCharsets.UTF_8));
        files.put("utf-8 with mark", mark.toByteArray());
        files.put("gb18030", text.getBytes(Charset.forName("GB18030")));
        files.put("utf-16 with mark", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
        for (var file : files.entrySet()) {
            var path = Files.write(folder.resolve("f.csv"), file.getValue());
            assertThat(rows(path)).as(file.getKey()).containsExactly("2 A1|S1|聚丰工艺||||| []");
        }
    }

    @Test
    void a_workbook_gives_what_a_person_sees() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Test", "1.0")) {
            book.newWorksheet("说明").value(0, 0, "请填写“店铺”表");
            var sheet = book.newWorksheet("店铺");
            sheet.value(0, 0, "安溪县店铺一览");
            var headings = List.of("Shop code", "所在街道", "店名", "人数", "Floor space", "Opened on", "是否营业", "规模");
            for (int i = 0; i < headings.size(); i++) {
                sheet.value(1, i, headings.get(i));
            }
            sheet.value(2, 0, "A1");
            sheet.value(2, 1, "S1");
            sheet.value(2, 2, "聚丰");
            sheet.value(2, 3, 1204);
            sheet.value(2, 4, 0.1 + 0.2);
            sheet.value(2, 5, LocalDate.of(2020, 2, 10));
            sheet.style(2, 5).format("yyyy\"年\"m\"月\"d\"日\"").set();
            sheet.value(2, 6, true);
            sheet.value(2, 7, "Large");
            sheet.value(3, 0, "A2");
            sheet.range(2, 1, 3, 1).merge();
            sheet.value(3, 2, "福顺");
            sheet.formula(3, 3, "1+1");
        }
        var path = Files.write(folder.resolve("shops.xlsx"), out.toByteArray());
        // 0.1 + 0.2 is 0.30000000000000004 in the file; 15 digits count.
        assertThat(rows(path))
                .containsExactly(
                        "3 A1|S1|聚丰|1204|0.3|2020-02-10|true|large []",
                        "4 refused [formula-without-value, cell-merged]");
    }

    private static List<String> rows(Path path) throws IOException {
        var rows = new ArrayList<String>();
        try (var reader = RowReader.open(Village.SHOPS, path, ZONE)) {
            for (var line = reader.next(); line != null; line = reader.next()) {
                var row = line.row();
                var codes = line.findings().stream()
                        .map(it -> it.finding().code().replace("importing.", ""))
                        .toList();
                var values = row == null
                        ? "refused"
                        : String.join(
                                "|",
                                Village.SHOPS.fields().stream()
                                        .map(it -> Values.written(row.value(it.name())))
                                        .toList());
                rows.add(line.raw().number() + " " + values + " " + codes);
            }
        }
        return rows;
    }
}
