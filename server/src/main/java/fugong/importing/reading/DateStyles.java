package fugong.importing.reading;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Which cell styles show a number as a date or time (ECMA-376 18.8.30: built-in formats, and own format
/// texts).
record DateStyles(BitSet styles) {

    private static final String ENTRY = "xl/styles.xml";
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.");
    private static final int MOST_STYLES = 100_000;

    static DateStyles read(Workbook book) throws IOException {
        var styles = new BitSet();
        if (!book.has(ENTRY)) {
            return new DateStyles(styles);
        }
        var own = new HashMap<Integer, Boolean>();
        book.eachTag(
                ENTRY,
                "numFmt",
                tag -> own.put(number(tag, "numFmtId"), showsDate(Workbook.attribute(tag, "formatCode"))));
        book.eachTag(ENTRY, "cellXfs", tag -> styles(tag, own, styles));
        return new DateStyles(styles);
    }

    private static void styles(XMLStreamReader xml, HashMap<Integer, Boolean> own, BitSet styles)
            throws XMLStreamException {
        int style = 0;
        while (xml.hasNext() && style < MOST_STYLES) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
                return;
            }
            if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("xf")) {
                int format = number(xml, "numFmtId");
                styles.set(style++, own.getOrDefault(format, builtIn(format)));
            }
        }
    }

    private static int number(XMLStreamReader tag, String attribute) {
        try {
            return Integer.parseInt(Workbook.attribute(tag, attribute));
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    private static boolean builtIn(int format) {
        return (format >= 14 && format <= 22)
                || (format >= 27 && format <= 36)
                || (format >= 45 && format <= 47)
                || (format >= 50 && format <= 58);
    }

    static boolean showsDate(String format) {
        var letters = QUOTED.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
        return !letters.contains("general") && letters.chars().anyMatch(c -> "ymdhs年月日".indexOf(c) >= 0);
    }

    boolean date(String style) {
        try {
            return !style.isEmpty() && styles.get(Integer.parseInt(style));
        } catch (NumberFormatException | IndexOutOfBoundsException none) {
            return false;
        }
    }
}
