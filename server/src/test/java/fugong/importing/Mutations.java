package fugong.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;

/// Shop lists as they come from offices, damaged in every way that was thought of. Same seed, same file.
final class Mutations {

    private static final List<String> NASTY = List.of(
            "",
            " ",
            "\u3000",
            "0",
            "-0",
            "1e999999999",
            "1E+17",
            "9.1350500M",
            "9".repeat(400),
            "0." + "3".repeat(300),
            "NaN",
            "Infinity",
            "12,5",
            "1,204",
            "１２０４",
            "87%",
            "=1+1",
            "=cmd|' /C calc'!A0",
            "@SUM(A1)",
            "+1",
            "-1",
            "'=x",
            "2020-02-30",
            "2020/13/1",
            "10/02/2020",
            "20200210",
            "43871",
            "2020年2月10日",
            "0000-00-00",
            "9999-12-31",
            "1900-02-29",
            "-5000-01-01",
            "true",
            "是",
            "maybe",
            "A1",
            "A01",
            "S1",
            "S9",
            "大型",
            "中型",
            "\u0000",
            "\uFFFD",
            "\uD83D",
            "👩‍👩‍👧",
            "\u202Eabc",
            "a\"b",
            "\"",
            "a,b;c\td|e",
            "line\nbreak",
            "\r",
            "x".repeat(5_000),
            "../../etc/passwd",
            "'; drop table importing_load; --",
            "<script>alert(1)</script>",
            "{0}",
            "{limit}",
            "${7*7}",
            "__${7*7}__::.x",
            "null");

    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8,
            Charset.forName("GB18030"),
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            StandardCharsets.ISO_8859_1,
            Charset.forName("Big5"));

    private static final List<String> HEADINGS = List.of("店铺编号", "所在街道", "店名", "人数(人)", "面积", "开业日期", "是否营业", "规模");

    private final SplittableRandom random;

    Mutations(long seed) {
        random = new SplittableRandom(seed);
    }

    record File(String name, byte[] bytes) {}

    File next() {
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> new File("shops.csv", damaged(csv()));
            case 4, 5, 6 -> new File("shops.xlsx", random.nextInt(4) == 0 ? damaged(xlsx()) : sheetDamaged());
            case 7 -> new File("shops.json", damaged(json()));
            case 8 -> new File("shops.csv", noise());
            default -> new File("pack.zip", random.nextInt(3) == 0 ? damaged(pack()) : pack());
        };
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private String cell(int row, int column) {
        if (random.nextInt(30) == 0) {
            return any(NASTY);
        }
        return switch (column) {
            case 0 -> "A" + (random.nextInt(15) == 0 ? 1 : row);
            case 1 -> "S" + (1 + random.nextInt(2));
            case 2 -> "店" + row;
            case 3 -> String.valueOf(random.nextInt(2000));
            case 4 -> random.nextInt(5000) / 10.0 + "";
            case 5 -> "2020-02-%02d".formatted(1 + random.nextInt(29));
            case 6 -> random.nextBoolean() ? "是" : "no";
            default -> random.nextBoolean() ? "大型" : "small";
        };
    }

    private List<String> headings() {
        var headings = new ArrayList<>(HEADINGS);
        switch (random.nextInt(8)) {
            case 0 -> headings.add(any(HEADINGS));
            case 1 -> headings.remove(random.nextInt(headings.size()));
            case 2 -> headings.set(random.nextInt(headings.size()), any(NASTY));
            case 3 -> headings.addAll(List.of("备注", "x", "x"));
            default -> {}
        }
        return headings;
    }

    private byte[] csv() {
        var text = new StringBuilder(random.nextInt(5) == 0 ? "\uFEFF" : "");
        var between = any(List.of(",", ",", ";", "\t", "|"));
        text.append(String.join(between, headings())).append(any(List.of("\n", "\r\n", "\r")));
        int rows = random.nextInt(30);
        for (int row = 1; row <= rows; row++) {
            int width = HEADINGS.size() + (random.nextInt(12) == 0 ? 1 : 0);
            for (int column = 0; column < width; column++) {
                var cell = cell(row, column);
                boolean quoted = random.nextInt(4) != 0
                        && (cell.contains(between) || cell.contains("\"") || cell.contains("\n"));
                text.append(column == 0 ? "" : between).append(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
            }
            text.append('\n');
        }
        return text.toString().getBytes(any(CHARSETS));
    }

    private byte[] json() {
        var text = new StringBuilder(random.nextBoolean() ? "[" : "{\"type\":\"FeatureCollection\",\"features\":[");
        for (int row = 1; row <= random.nextInt(12); row++) {
            text.append(row == 1 ? "" : ",").append("{\"type\":\"Feature\",\"geometry\":null,\"properties\":{");
            for (int column = 0; column < HEADINGS.size(); column++) {
                text.append(column == 0 ? "" : ",")
                        .append('"')
                        .append(HEADINGS.get(column))
                        .append("\":");
                var cell = cell(row, column);
                text.append(
                        cell.matches("\\d{1,9}")
                                ? cell
                                : '"' + cell.replace("\\", "").replace("\"", "") + '"');
            }
            text.append("}}");
        }
        text.append(any(List.of("]", "]}", "")));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// Bytes flipped, cut, doubled, dropped in.
    private byte[] damaged(byte[] whole) {
        var bytes = whole.clone();
        int kind = random.nextInt(7);
        if (bytes.length < 4 || kind == 0) {
            return bytes;
        }
        int at = random.nextInt(bytes.length);
        return switch (kind) {
            case 1, 2 -> {
                for (int i = 0; i <= random.nextInt(20); i++) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                yield bytes;
            }
            case 3 -> java.util.Arrays.copyOf(bytes, at);
            case 4 -> joined(java.util.Arrays.copyOf(bytes, at), bytes);
            case 5 ->
                joined(
                        java.util.Arrays.copyOf(bytes, at),
                        any(NASTY).getBytes(any(CHARSETS)),
                        java.util.Arrays.copyOfRange(bytes, at, bytes.length));
            default -> java.util.Arrays.copyOfRange(bytes, at, bytes.length);
        };
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private byte[] noise() {
        var bytes = new byte[random.nextInt(3_000)];
        random.nextBytes(bytes);
        if (bytes.length > 4 && random.nextBoolean()) {
            var start =
                    any(List.of("PK\u0003\u0004", "{", "[[[[", "\uFEFF", "\"")).getBytes(StandardCharsets.UTF_8);
            System.arraycopy(start, 0, bytes, 0, Math.min(start.length, bytes.length));
        }
        return bytes;
    }

    private byte[] xlsx() {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Test", "1.0")) {
            var sheet = book.newWorksheet(any(List.of("店铺", "Shops", "Sheet1")));
            var headings = headings();
            for (int i = 0; i < headings.size(); i++) {
                sheet.value(0, i, clean(headings.get(i)));
            }
            for (int row = 1; row <= random.nextInt(12); row++) {
                for (int column = 0; column < HEADINGS.size(); column++) {
                    value(sheet, row, column);
                }
            }
            if (random.nextInt(4) == 0) {
                sheet.range(1, 0, 3, random.nextInt(3)).merge();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private void value(org.dhatim.fastexcel.Worksheet sheet, int row, int column) {
        var cell = clean(cell(row, column));
        if (random.nextInt(12) == 0) {
            sheet.formula(row, column, any(List.of("1/0", "A1", "\"S1\"", "1+")));
        } else if (column == 5 && random.nextBoolean()) {
            sheet.value(row, column, java.time.LocalDate.of(2020, 2, 1 + random.nextInt(28)));
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (cell.matches("\\d{1,9}")) {
            sheet.value(row, column, Long.parseLong(cell));
        } else {
            sheet.value(row, column, cell);
        }
    }

    /// What the writer of workbooks itself refuses is put in afterwards.
    private static String clean(String text) {
        return text.codePoints()
                .filter(c -> c >= 0x20 && !(c >= 0xD800 && c <= 0xDFFF))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// Damage inside the packed XML, where the checksum of the archive is right again.
    private byte[] sheetDamaged() {
        var entries = unzipped(xlsx());
        var names = new ArrayList<>(entries.keySet());
        var name = random.nextInt(3) == 0 ? any(names) : "xl/worksheets/sheet1.xml";
        var text = new String(entries.get(name), StandardCharsets.UTF_8);
        switch (random.nextInt(14)) {
            case 0 -> entries.remove(name);
            case 1 ->
                text = text.replaceFirst(
                        "(<c r=\"[D-E][2-9]\"[^>]*>)<v>[^<]*</v>",
                        "$1<v>"
                                + any(List.of(
                                        "1e400", "99999999999999999999999", "-1", "NaN", "1E-400", "9".repeat(200)))
                                + "</v>");
            case 2 ->
                text = text.replaceFirst(
                        "r=\"A2\"", "r=\"" + any(List.of("XFE2", "ZZZZZZZ99999999999", "A0", "2", "A-1", "")) + "\"");
            case 3 ->
                text = text.replaceFirst(
                        "<sheetData>", "<sheetData><row r=\"99999999999999\"><c r=\"A1\"><v>1</v></c></row>");
            case 4 ->
                text = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
                        + text.replaceFirst("<v>", "<v>&b;");
            case 5 ->
                text = "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>" + text.replaceFirst("<v>", "<v>&f;");
            case 6 ->
                text = text.replace("t=\"s\"", "t=\"" + any(List.of("e", "b", "str", "inlineStr", "d", "?")) + "\"");
            case 7 -> text = text.replaceAll("s=\"\\d+\"", "s=\"" + any(List.of("-1", "99999999", "x")) + "\"");
            case 8 -> text = text.substring(0, random.nextInt(Math.max(1, text.length())));
            case 9 -> text = text.replaceFirst("<v>", "<f>1+1</f><v></v><v>");
            case 10 ->
                text = text.replaceFirst(
                        "</worksheet>",
                        "<mergeCells><mergeCell ref=\"A2:C9999999\"/><mergeCell ref=\"B2:A1\"/></mergeCells></worksheet>");
            case 11 -> text = text.replace("<c ", "<c>" + "<c ".repeat(random.nextInt(40)));
            case 12 -> text = text + "x".repeat(random.nextInt(100));
            default -> text = text.replaceFirst("<v>", "<v>" + "7".repeat(random.nextInt(100_000)));
        }
        if (entries.containsKey(name)) {
            entries.put(name, text.getBytes(StandardCharsets.UTF_8));
        }
        if (random.nextInt(60) == 0) {
            entries.put("xl/worksheets/sheet1.xml", bomb());
        }
        return zipped(entries);
    }

    /// Thirty megabytes that pack into thirty kilobytes.
    static byte[] bomb() {
        var text = "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>" + "A".repeat(30_000_000);
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private byte[] pack() {
        var entries = new LinkedHashMap<String, byte[]>();
        var path = any(
                List.of("shops.csv", "./shops.csv", "../shops.csv", "/etc/passwd", "data/shops.csv", "shops.xlsx", ""));
        var name = any(List.of("shops", "shops", "streets", "castles", ""));
        entries.put(
                "datapackage.json",
                any(List.of(
                                "{\"resources\":[{\"name\":\"" + name + "\",\"path\":\"" + path + "\"}]}",
                                "{\"resources\":[{\"name\":\"shops\",\"path\":[\"a\",\"b\"]}]}",
                                "{\"resources\":{}}",
                                "[]",
                                "{",
                                "",
                                "null",
                                "{\"resources\":[{\"name\":\"shops\",\"path\":\"shops.csv\"},{\"name\":\"shops\",\"path\":\"shops.csv\"}]}"))
                        .getBytes(StandardCharsets.UTF_8));
        entries.put(
                any(List.of("shops.csv", "data/shops.csv", "../shops.csv", "a/b/../../../x.csv", "shops.xlsx")), csv());
        if (random.nextInt(150) == 0) {
            entries.put("shops.csv", new byte[60_000_000]);
        }
        if (random.nextInt(5) == 0) {
            entries.remove("datapackage.json");
        }
        return zipped(entries);
    }

    private static Map<String, byte[]> unzipped(byte[] archive) {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var zip = ZipFile.builder().setByteArray(archive).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return entries;
    }

    static byte[] zipped(Map<String, byte[]> entries) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
