package fugong.importing.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// The rows of one sheet (ECMA-376 18.3.1.73). Every cell becomes the text a person sees, dates as 2020-02-10.
final class SheetTable implements RawTable {

    private final Workbook book;
    private final String entry;
    private final MergedCells merged;
    private final Limits limits;
    private final XMLStreamReader xml;
    private final CellText cellText;
    private final List<String> cells = new ArrayList<>();
    private List<RawRow.Flaw> flaws = List.of();
    private long row;

    SheetTable(Workbook book, String entry, MergedCells merged, Limits limits) throws IOException {
        this.book = book;
        this.entry = entry;
        this.merged = merged;
        this.limits = limits;
        this.cellText = new CellText(book.texts(), book.dates(), book.since1904());
        this.xml = book.parse(entry);
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("row")) {
                    return row();
                }
            }
            return null;
        } catch (UnreadableFile known) {
            throw Workbook.unreadable(known, entry, row);
        } catch (XMLStreamException | IOException | RuntimeException broken) {
            // A damaged sheet makes the JDK's parser and inflater fail in many ways; all mean the same to a
            // person.
            throw Workbook.unreadable(broken, entry, row);
        }
    }

    private RawRow row() throws XMLStreamException, IOException {
        row = rowNumber(Workbook.attribute(xml, "r"));
        if (row > limits.rows()) {
            throw new UnreadableFile(FileFlaw.blocks("too-many-rows", "limit", limits.rows()), row);
        }
        cells.clear();
        flaws = List.of();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("row")) {
                break;
            }
            if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("c")) {
                cell();
            }
        }
        if (!merged.none() && !cells.isEmpty()) {
            merged.covered(row, cells.size()).stream()
                    .filter(column -> cells.get(column).isEmpty())
                    .forEach(column -> flaw(column, FileFlaw.blocks("cell-merged")));
        }
        return new RawRow(row, cells.toArray(String[]::new), flaws);
    }

    /// Rows count up even where the file says otherwise.
    private long rowNumber(String written) {
        try {
            return Math.max(row + 1, Long.parseLong(written));
        } catch (NumberFormatException none) {
            return row + 1;
        }
    }

    private void cell() throws XMLStreamException, IOException {
        int column = column(Workbook.attribute(xml, "r"));
        if (column < 0) {
            column = cells.size();
        }
        var type = Workbook.attribute(xml, "t");
        var style = Workbook.attribute(xml, "s");
        var content = content(type);
        if (content.value.isEmpty() && content.formula == 0) {
            return;
        }
        if (column >= limits.columns()) {
            throw new UnreadableFile(FileFlaw.blocks("too-many-columns", "limit", limits.columns()), row);
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        var read = cellText.of(type, style, content.value);
        cells.set(column, read.text());
        if (read.flaw() != null) {
            flaw(column, read.flaw());
        } else if (content.formula > 0 && content.value.isEmpty()) {
            flaw(column, FileFlaw.blocks("formula-without-value"));
        }
    }

    private record Content(String value, int formula) {}

    private Content content(String type) throws XMLStreamException, IOException {
        var value = new StringBuilder();
        int formula = 0;
        var inside = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
            if (event == XMLStreamReader.START_ELEMENT) {
                inside = xml.getLocalName();
                formula += inside.equals("f") ? 1 : 0;
                if (inside.equals("is")) {
                    SharedTexts.append(value, SharedTexts.content(xml, "is", limits), limits);
                }
            } else if (event == XMLStreamReader.END_ELEMENT) {
                inside = "";
            } else if (inside.equals("v") && xml.hasText()) {
                SharedTexts.append(value, xml.getText(), limits);
            }
        }
        return new Content(
                type.equals("inlineStr") ? value.toString() : value.toString().strip(), formula);
    }

    private void flaw(int column, FileFlaw found) {
        if (flaws.isEmpty()) {
            flaws = new ArrayList<>(1);
        }
        flaws.add(new RawRow.Flaw(column, found));
    }

    /// "AB12" → 27; -1 where there are no letters.
    static int column(String address) {
        int column = 0;
        for (int i = 0; i < Math.min(4, address.length()); i++) {
            char letter = address.charAt(i);
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            column = column * 26 + (letter - 'A' + 1);
        }
        return column - 1;
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
