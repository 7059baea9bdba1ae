package fugong.importing;

import fugong.importing.reading.FileFlaw;
import fugong.importing.words.Moments;
import fugong.importing.words.Numbers;
import fugong.importing.words.Plain;
import fugong.importing.words.Shapes;
import fugong.importing.words.YesNo;
import fugong.kernel.Finding;
import fugong.kernel.Severity;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Reads the cells of one column: text in, a value of the field's type out, or what is wrong.
final class Cells {

    /// A cell that was read. Without a value and without a finding it is empty.
    record Read(@Nullable Object value, @Nullable Finding finding) {}

    private static final Read EMPTY = new Read(null, null);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern BETWEEN = Pattern.compile("[;；、]");
    private static final Pattern POWER_OF_TEN = Pattern.compile("\\d(?:\\.\\d+)?E\\+\\d{2}");

    private final Field field;
    private final ZoneId zone;
    private final Map<String, String> choices = new HashMap<>();

    Cells(Field field, ZoneId zone) {
        this.field = field;
        this.zone = zone;
        for (var choice : field.choices()) {
            choice.aliases().forEach(word -> choices.put(Plain.folded(word), choice.value()));
            for (var word : List.of(choice.en(), choice.zh(), choice.value())) {
                choices.put(Plain.folded(word), choice.value());
            }
        }
    }

    Read read(String cell) {
        var text = Plain.unarmed(Plain.trimmed(cell));
        if (text.isEmpty()) {
            return EMPTY;
        }
        if (text.length() > field.longest()) {
            return wrong("text-too-long", "limit", field.longest());
        }
        return switch (field.type()) {
            case STRING -> string(text);
            case INTEGER -> number(Numbers.whole(text), "not-whole");
            case NUMBER -> number(Numbers.number(text), "not-a-number");
            case BOOLEAN -> known(YesNo.read(text), "not-yes-or-no");
            case DATE -> day(text);
            case TIME -> known(Moments.time(text), "not-a-time");
            case DATETIME -> known(Moments.moment(text, zone), "not-a-moment");
            case LIST -> list(text);
            case GEOJSON -> shape(text);
            case OBJECT -> object(text);
        };
    }

    private Read string(String text) {
        if (!choices.isEmpty()) {
            var value = choices.get(Plain.folded(text));
            return value != null ? new Read(value, null) : wrong("not-a-choice", "choices", words());
        }
        var pattern = field.pattern();
        if (pattern != null && !pattern.matcher(text).matches()) {
            return POWER_OF_TEN.matcher(text).matches()
                    ? wrong("number-rounded")
                    : wrong("not-the-pattern", "example", field.example());
        }
        return new Read(text, null);
    }

    private String words() {
        return String.join(
                ", ",
                field.choices().stream().map(it -> it.zh() + "/" + it.en()).toList());
    }

    private Read number(@Nullable Number number, String code) {
        if (number == null) {
            return wrong(code);
        }
        var exact = number instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf(number.longValue());
        if (field.least() != null && exact.compareTo(field.least()) < 0) {
            return wrong("too-small", "limit", field.least().toPlainString());
        }
        if (field.most() != null && exact.compareTo(field.most()) > 0) {
            return wrong("too-large", "limit", field.most().toPlainString());
        }
        return new Read(number, null);
    }

    private Read day(String text) {
        var day = Moments.day(text);
        if (day != null) {
            return new Read(day, null);
        }
        var counted = Moments.serial(text);
        return counted == null
                ? wrong("not-a-day")
                : new Read(counted, new FileFlaw("importing.day-number", Severity.WARNS, Map.of("day", counted)));
    }

    private Read list(String text) {
        var parts = Arrays.stream(BETWEEN.split(text))
                .map(Plain::trimmed)
                .filter(it -> !it.isEmpty())
                .toList();
        return parts.isEmpty() ? EMPTY : new Read(parts, null);
    }

    private Read shape(String text) {
        Geometry shape = Shapes.read(text);
        if (shape == null) {
            return wrong("not-a-shape");
        }
        return Shapes.onEarth(shape) ? new Read(shape, null) : wrong("shape-not-on-earth");
    }

    private Read object(String text) {
        try {
            JSON.readTree(text);
            return new Read(text, null);
        } catch (JacksonException broken) {
            return wrong("not-json");
        }
    }

    private Read known(@Nullable Object value, String code) {
        return value == null ? wrong(code) : new Read(value, null);
    }

    private static Read wrong(String code) {
        return new Read(null, FileFlaw.blocks(code));
    }

    private static Read wrong(String code, String fact, Object value) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put(fact, value);
        return new Read(null, new FileFlaw("importing." + code, Severity.BLOCKS, facts));
    }
}
