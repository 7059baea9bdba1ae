package fugong.transport.feeds;

/// A table of text as RFC 4180 has it.
final class CsvText {

    private final StringBuilder text = new StringBuilder();

    CsvText(String... heading) {
        row(heading);
    }

    CsvText row(String... cells) {
        for (int i = 0; i < cells.length; i++) {
            text.append(i == 0 ? "" : ",").append(quoted(cells[i]));
        }
        text.append("\r\n");
        return this;
    }

    private static String quoted(String cell) {
        return cell.matches("[^\",\\r\\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
