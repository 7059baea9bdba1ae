package fugong.security;

import fugong.TestWeb;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Every operation of the OpenAPI description as a request somebody can send: path variables, parameters and bodies
/// are filled in from their schemas, whole numbers with the number of a county.
final class ApiCalls {

    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final int DEEP = 6;
    private static final String HERE = "put an odd value here";

    private final JsonNode description;
    private final AtomicInteger keys = new AtomicInteger();

    ApiCalls(String description) {
        this.description = JSON.readTree(description);
    }

    /// @param permissions any of them is enough; empty for everybody who is signed in
    record Call(String method, String path, Set<Permission> permissions, JsonNode operation) {

        boolean reads() {
            return method.equals("get");
        }

        boolean isFor(Role role) {
            return permissions.isEmpty() || permissions.stream().anyMatch(role::may);
        }

        @Override
        public String toString() {
            return method.toUpperCase(Locale.ROOT) + " " + path;
        }
    }

    /// Readings first, so that they meet the world before anybody changed it.
    List<Call> all() {
        var calls = new ArrayList<Call>();
        description
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(it -> METHODS.contains(it.getKey()))
                        .forEach(it -> calls.add(call(it.getKey(), path.getKey(), it.getValue()))));
        calls.sort(Comparator.comparing(Call::reads).reversed());
        return calls;
    }

    private static Call call(String method, String path, JsonNode operation) {
        var permissions = new TreeSet<Permission>();
        var announced = operation.get("x-permissions");
        if (announced == null) {
            throw new IllegalStateException("%s %s does not say what it needs.".formatted(method, path));
        }
        announced.forEach(it -> permissions.add(Permission.valueOf(it.asString())));
        return new Call(method, path, permissions, operation);
    }

    HttpRequest request(Call call, int county, TestWeb web) {
        String path = call.path;
        var query = new ArrayList<String>();
        for (JsonNode parameter : list(call.operation.get("parameters"))) {
            String name = parameter.get("name").asString();
            var sample = sample(parameter.get("schema"), county, 0);
            String value = (sample.isArray() ? sample.get(0) : sample).asString();
            switch (parameter.get("in").asString()) {
                case "path" -> path = path.replace("{" + name + "}", encode(value));
                case "query" -> {
                    if (required(parameter) || isOfCounty(name)) {
                        query.add(encode(name) + "=" + encode(value));
                    }
                }
                default -> {}
            }
        }
        var request = web.request(query.isEmpty() ? path : path + "?" + String.join("&", query));
        if (call.reads()) {
            return request.GET().build();
        }
        request.header("If-Match", "*").header("Idempotency-Key", "key-" + keys.incrementAndGet());
        return body(call, county, request).build();
    }

    private static boolean required(JsonNode parameter) {
        return parameter.has("required") && parameter.get("required").asBoolean();
    }

    /// Optional parameters that pick somebody's rows are sent too.
    private static boolean isOfCounty(String name) {
        return Set.of("area", "enterprise", "group", "project", "parent", "ids").contains(name);
    }

    private HttpRequest.Builder body(Call call, int county, HttpRequest.Builder request) {
        String method = call.method.toUpperCase(Locale.ROOT);
        var body = call.operation.get("requestBody");
        if (body == null) {
            return request.method(method, BodyPublishers.noBody());
        }
        var content = body.get("content").properties().iterator().next();
        if (content.getKey().startsWith("multipart/")) {
            return request.header("Content-Type", "multipart/form-data; boundary=cut")
                    .method(method, BodyPublishers.ofString(file()));
        }
        return request.header("Content-Type", content.getKey().equals("*/*") ? "application/json" : content.getKey())
                .method(
                        method,
                        BodyPublishers.ofString(sample(content.getValue().get("schema"), county, 0)
                                .toString()));
    }

    /// The body of a call as it should be, with one of its values (at any depth) replaced by an odd one, in turn.
    List<String> odd(Call call, int county, List<String> values) {
        var body = call.operation.get("requestBody");
        if (body == null) {
            return List.of();
        }
        var content = body.get("content").properties().iterator().next();
        if (content.getKey().startsWith("multipart/")) {
            return List.of();
        }
        var whole = sample(content.getValue().get("schema"), county, 0);
        var all = new ArrayList<String>();
        mark(whole, whole, values, all);
        return all;
    }

    private static void mark(JsonNode whole, JsonNode within, List<String> values, List<String> all) {
        if (within instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                var was = object.get(name);
                object.put(name, HERE);
                String text = whole.toString();
                values.forEach(it -> all.add(text.replace('"' + HERE + '"', it)));
                object.set(name, was);
                mark(whole, was, values, all);
            }
        } else if (within instanceof ArrayNode array) {
            array.forEach(it -> mark(whole, it, values, all));
        }
    }

    private static String file() {
        return "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\na,b\r\n1,2\r\n\r\n--cut--\r\n";
    }

    private JsonNode sample(JsonNode schema, int county, int depth) {
        if (schema == null || depth > DEEP) {
            return NODES.nullNode();
        }
        if (schema.has("$ref")) {
            String name = schema.get("$ref").asString().replaceAll(".*/", "");
            return sample(description.get("components").get("schemas").get(name), county, depth + 1);
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(0);
        }
        return switch (type(schema)) {
            case "integer" -> NODES.numberNode(county);
            case "number" -> NODES.numberNode(1);
            case "boolean" -> NODES.booleanNode(false);
            case "array" -> NODES.arrayNode().add(sample(schema.get("items"), county, depth + 1));
            case "object" -> object(schema, county, depth);
            default -> NODES.stringNode(text(schema, county));
        };
    }

    /// OpenAPI 3.1 writes what may be null as a list of types.
    private static String type(JsonNode schema) {
        var type = schema.get("type");
        if (type == null) {
            return schema.has("properties") ? "object" : "string";
        }
        return type.isArray() ? type.get(0).asString() : type.asString();
    }

    private JsonNode object(JsonNode schema, int county, int depth) {
        var object = NODES.objectNode();
        if (schema.has("properties")) {
            for (Map.Entry<String, JsonNode> property : schema.get("properties").properties()) {
                object.set(property.getKey(), sample(property.getValue(), county, depth + 1));
            }
        }
        return object;
    }

    private static String text(JsonNode schema, int county) {
        String format = schema.has("format") ? schema.get("format").asString() : "";
        return switch (format) {
            case "date" -> "2020-03-02";
            case "date-time" -> "2020-03-02T08:00:00Z";
            case "time", "local-time" -> "08:00";
            default -> Integer.toString(county);
        };
    }

    private static List<JsonNode> list(JsonNode array) {
        return array == null ? List.of() : array.valueStream().collect(Collectors.toList());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
