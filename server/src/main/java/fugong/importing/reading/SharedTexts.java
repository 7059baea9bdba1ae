package fugong.importing.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The table of texts of a workbook (ECMA-376 18.4): runs of one text are joined, phonetic readings left out.
final class SharedTexts {

    private static final String ENTRY = "xl/sharedStrings.xml";

    private SharedTexts() {}

    static List<String> read(Workbook book, Limits limits) throws IOException {
        var texts = new ArrayList<String>();
        if (!book.has(ENTRY)) {
            return texts;
        }
        var kept = new long[1];
        book.eachTag(ENTRY, "si", tag -> {
            var text = content(tag, "si", limits);
            kept[0] += 40 + 2L * text.length();
            if (kept[0] > limits.kept()) {
                throw new UnreadableFile(FileFlaw.blocks("too-many-texts", "limit", limits.kept() / 1_000_000), 0);
            }
            texts.add(text);
        });
        return texts;
    }

    /// All text inside `t` elements up to the end of the element the parser stands on.
    static String content(XMLStreamReader xml, String element, Limits limits) throws XMLStreamException, IOException {
        var text = new StringBuilder();
        boolean inText = false;
        int phonetic = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> {
                    inText = xml.getLocalName().equals("t");
                    phonetic += xml.getLocalName().equals("rPh") ? 1 : 0;
                }
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> {
                    if (inText && phonetic == 0) {
                        append(text, xml.getText(), limits);
                    }
                }
                case XMLStreamReader.END_ELEMENT -> {
                    inText = false;
                    phonetic -= xml.getLocalName().equals("rPh") ? 1 : 0;
                    if (xml.getLocalName().equals(element)) {
                        return text.toString();
                    }
                }
                default -> {}
            }
        }
        return text.toString();
    }

    static void append(StringBuilder text, String more, Limits limits) throws UnreadableFile {
        if (text.length() + more.length() > limits.cell()) {
            throw new UnreadableFile(FileFlaw.blocks("cell-too-long", "limit", limits.cell()), 0);
        }
        text.append(more);
    }
}
