package fugong.security;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every web method of the rooms as an address with fields somebody can send, made from the methods themselves:
/// pages and their forms stand in no description.
final class PageCalls {

    private final RequestMappingHandlerMapping mappings;

    PageCalls(RequestMappingHandlerMapping mappings) {
        this.mappings = mappings;
    }

    /// @param path   with its variables in braces, without their patterns
    /// @param fields by name: variables of the path, parameters, components of a form's record
    record Call(String path, Map<String, Class<?>> fields) {

        /// @param values one for each field
        /// @return the address; what is not in the path stands in `rest`
        String fill(Map<String, String> values, Map<String, String> rest) {
            String filled = path;
            for (var value : values.entrySet()) {
                String variable = "{" + value.getKey() + "}";
                if (filled.contains(variable)) {
                    filled = filled.replace(variable, value.getValue());
                } else {
                    rest.put(value.getKey(), value.getValue());
                }
            }
            return filled.replaceAll("\\{[^}]+}", "1");
        }

        /// Whole numbers and texts are the number of a county.
        Map<String, String> about(int county) {
            var values = new LinkedHashMap<String, String>();
            fields.forEach((name, type) -> values.put(name, sample(type, county)));
            return values;
        }
    }

    List<Call> of(RequestMethod method) {
        var calls = new TreeMap<String, Call>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (mapping.getMethodsCondition().getMethods().contains(method)
                    && handler.getBeanType().getName().startsWith("fugong.")) {
                for (String pattern : mapping.getPatternValues()) {
                    String path = pattern.replaceAll("\\{(\\w+):(?:[^{}]|\\{[^}]*})*}", "{$1}");
                    calls.put(path, new Call(path, fields(handler)));
                }
            }
        });
        return calls.values().stream().sorted(Comparator.comparing(Call::path)).toList();
    }

    private static Map<String, Class<?>> fields(HandlerMethod handler) {
        var fields = new LinkedHashMap<String, Class<?>>();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            if (parameter.hasParameterAnnotation(RequestHeader.class)) {
                continue;
            }
            boolean named = parameter.hasParameterAnnotation(PathVariable.class)
                    || parameter.hasParameterAnnotation(RequestParam.class);
            var type = parameter.getParameterType();
            if (named) {
                fields.put(parameter.getParameterName(), type);
            } else if (type.isRecord() && type != Actor.class) {
                for (RecordComponent component : type.getRecordComponents()) {
                    fields.put(component.getName(), component.getType());
                }
            }
        }
        return fields;
    }

    private static String sample(Class<?> type, int county) {
        if (type.isEnum()) {
            return type.getEnumConstants()[0].toString();
        }
        if (type == LocalDate.class) {
            return "2020-03-02";
        }
        if (type == LocalTime.class) {
            return "08:00";
        }
        if (type == Instant.class) {
            return "2020-03-02T08:00:00Z";
        }
        return type == boolean.class || type == Boolean.class ? "false" : Integer.toString(county);
    }

    /// Values nobody sends by accident: beyond every calendar and every number, and texts no database takes.
    static Stream<String> odd(Class<?> type) {
        if (type == LocalDate.class) {
            return Stream.of("-999999999-01-01", "+999999999-12-31", "0000-01-01");
        }
        if (type == Instant.class) {
            return Stream.of("-1000000000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59Z");
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return Stream.of("-1", "0", "2147483647");
        }
        return type == String.class ? Stream.of("\0", "%_\\'\"<{}") : Stream.of();
    }
}
