package fugong.importing.reading;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// A spreadsheet file (Office Open XML, ECMA-376 part 1, 18): its sheets, its shared texts, which of its styles
/// show dates. Our own reader because it must stream, stop at limits and know merged cells.
final class Workbook implements Closeable {

    record Sheet(String name, String entry, boolean visible) {}

    private static final XMLInputFactory XML = secure();

    private final ZipFile zip;
    private final Limits limits;
    private final List<Sheet> sheets = new ArrayList<>();
    private boolean since1904;
    private @Nullable List<String> texts;
    private @Nullable DateStyles dates;

    private Workbook(ZipFile zip, Limits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    static Workbook open(Path file, Limits limits) throws IOException {
        var zip = new ZipFile(file.toFile());
        var book = new Workbook(zip, limits);
        try {
            book.list();
            return book;
        } catch (IOException | RuntimeException broken) {
            zip.close();
            throw broken;
        }
    }

    private static XMLInputFactory secure() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLReporter(
                (message, type, related, location) -> {}); // what is wrong becomes a finding, not a log line
        return factory;
    }

    List<Sheet> sheets() {
        return sheets;
    }

    boolean since1904() {
        return since1904;
    }

    private void list() throws IOException {
        var targets = new HashMap<String, String>();
        eachTag(
                "xl/_rels/workbook.xml.rels",
                "Relationship",
                tag -> targets.put(attribute(tag, "Id"), attribute(tag, "Target")));
        eachTag(
                "xl/workbook.xml",
                "workbookPr",
                tag -> since1904 = List.of("1", "true").contains(attribute(tag, "date1904")));
        eachTag("xl/workbook.xml", "sheet", tag -> sheet(tag, targets));
    }

    private void sheet(XMLStreamReader tag, Map<String, String> targets) {
        var target = "";
        for (int i = 0; i < tag.getAttributeCount(); i++) {
            if (tag.getAttributeLocalName(i).equals("id")) {
                target = targets.getOrDefault(tag.getAttributeValue(i), "");
            }
        }
        var entry = target.startsWith("/") ? target.substring(1) : "xl/" + target;
        sheets.add(new Sheet(
                attribute(tag, "name"), entry, !attribute(tag, "state").contains("idden")));
    }

    /// The texts that cells point to; held in memory, within the limit.
    List<String> texts() throws IOException {
        var known = texts;
        if (known == null) {
            known = SharedTexts.read(this, limits);
            texts = known;
        }
        return known;
    }

    DateStyles dates() throws IOException {
        var known = dates;
        if (known == null) {
            known = DateStyles.read(this);
            dates = known;
        }
        return known;
    }

    boolean has(String entry) {
        return zip.getEntry(entry) != null;
    }

    Unpacking bytes(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new UnreadableFile(FileFlaw.blocks("workbook-broken", "part", name), 0);
        }
        return new Unpacking(zip.getInputStream(entry), entry.getCompressedSize(), limits, true);
    }

    XMLStreamReader parse(String entry) throws IOException {
        try {
            return XML.createXMLStreamReader(bytes(entry), "UTF-8");
        } catch (XMLStreamException broken) {
            throw unreadable(broken, entry, 0);
        }
    }

    interface Tag {
        void seen(XMLStreamReader at) throws XMLStreamException, IOException;
    }

    void eachTag(String entry, String tag, Tag act) throws IOException {
        try {
            var xml = parse(entry);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals(tag)) {
                    act.seen(xml);
                }
            }
        } catch (XMLStreamException broken) {
            throw unreadable(broken, entry, 0);
        }
    }

    static String attribute(XMLStreamReader tag, String name) {
        var value = tag.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    static UnreadableFile unreadable(Exception broken, String part, long row) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableFile known) {
                return row == 0 ? known : new UnreadableFile(known.finding(), row);
            }
            if (cause instanceof XMLStreamException xml && xml.getNestedException() instanceof UnreadableFile known) {
                return new UnreadableFile(known.finding(), row);
            }
        }
        return new UnreadableFile(FileFlaw.blocks("workbook-broken", "part", part), row);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
