package fugong.importing.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A list of objects, or the features of a GeoJSON collection: the names of the properties are the headings, the
/// geometry is a column named `geometry`. The file is read twice, since a later object may have a further name.
final class JsonTable implements RawTable {

    static final String GEOMETRY = "geometry";

    private final JsonParser parser;
    private final List<String> headings;
    private final Limits limits;
    private long line;
    private boolean ended;

    private JsonTable(JsonParser parser, List<String> headings, Limits limits) {
        this.parser = parser;
        this.headings = headings;
        this.limits = limits;
    }

    static JsonTable open(Path file, Limits limits) throws IOException {
        var mapper = mapper(limits);
        var names = new LinkedHashSet<String>();
        try (var first = mapper.createParser(file.toFile())) {
            enter(first);
            for (var object = object(first, 2); object != null; object = object(first, 2)) {
                names.addAll(flat(object).keySet());
                if (names.size() > limits.columns()) {
                    throw new UnreadableFile(FileFlaw.blocks("too-many-columns", "limit", limits.columns()), 1);
                }
            }
        } catch (JacksonException broken) {
            throw unreadable(broken, 0);
        }
        var parser = mapper.createParser(file.toFile());
        enter(parser);
        return new JsonTable(parser, List.copyOf(names), limits);
    }

    private static JsonMapper mapper(Limits limits) {
        var factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(limits.cell())
                        .maxNumberLength(100)
                        .maxNestingDepth(40)
                        .build())
                .build();
        return JsonMapper.builder(factory).build();
    }

    /// Walks to the array of objects: the file itself, or `features` of a collection.
    private static void enter(JsonParser parser) throws IOException {
        try {
            var token = parser.nextToken();
            if (token == JsonToken.START_OBJECT) {
                token = toFeatures(parser);
            }
            if (token != JsonToken.START_ARRAY) {
                throw new UnreadableFile(FileFlaw.blocks("json-no-rows"), 0);
            }
        } catch (JacksonException broken) {
            throw unreadable(broken, 0);
        }
    }

    private static @Nullable JsonToken toFeatures(JsonParser parser) {
        for (var token = parser.nextToken(); token == JsonToken.PROPERTY_NAME; token = parser.nextToken()) {
            var name = parser.currentName();
            token = parser.nextToken();
            if (name.equals("features")) {
                return token;
            }
            parser.skipChildren();
        }
        return null;
    }

    private static @Nullable JsonNode object(JsonParser parser, long row) throws UnreadableFile {
        var token = parser.nextToken();
        if (token == null || token == JsonToken.END_ARRAY || token == JsonToken.END_OBJECT) {
            return null;
        }
        if (token != JsonToken.START_OBJECT) {
            throw new UnreadableFile(FileFlaw.blocks("json-no-rows"), row);
        }
        return parser.readValueAsTree();
    }

    private static Map<String, JsonNode> flat(JsonNode object) {
        var cells = new java.util.LinkedHashMap<String, JsonNode>();
        boolean feature = object.has("properties") && object.has(GEOMETRY);
        (feature ? object.get("properties") : object).properties().forEach(it -> cells.put(it.getKey(), it.getValue()));
        if (feature) {
            cells.put(GEOMETRY, object.get(GEOMETRY));
        }
        return cells;
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        if (line == 0) {
            line = 1;
            return new RawRow(1, headings.toArray(String[]::new), List.of());
        }
        if (ended) {
            return null;
        }
        if (++line > limits.rows()) {
            throw new UnreadableFile(FileFlaw.blocks("too-many-rows", "limit", limits.rows()), line);
        }
        try {
            var object = object(parser, line);
            ended = object == null;
            return object == null ? null : row(flat(object));
        } catch (JacksonException broken) {
            throw unreadable(broken, line);
        }
    }

    private RawRow row(Map<String, JsonNode> values) {
        var cells = new ArrayList<String>(headings.size());
        for (var heading : headings) {
            cells.add(text(values.get(heading)));
        }
        return new RawRow(line, cells.toArray(String[]::new), List.of());
    }

    private static String text(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return "";
        }
        if (value.isArray() && !value.isEmpty() && value.values().stream().allMatch(JsonNode::isString)) {
            return String.join(
                    ";", value.values().stream().map(JsonNode::asString).toList());
        }
        return value.isContainer() ? value.toString() : value.asString();
    }

    private static UnreadableFile unreadable(JacksonException broken, long row) {
        var where = broken.getLocation();
        return new UnreadableFile(FileFlaw.blocks("json-broken", "line", where == null ? 0 : where.getLineNr()), row);
    }

    @Override
    public void close() {
        parser.close();
    }
}
