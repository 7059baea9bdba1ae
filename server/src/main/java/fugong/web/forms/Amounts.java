package fugong.web.forms;

import java.math.BigDecimal;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.NumberDeserializers.BigDecimalDeserializer;
import tools.jackson.databind.module.SimpleModule;

/// Numbers with a point in bodies of the API. `1e999999999` is ten signs long and fills the memory of whoever
/// writes it out, so an amount with more than thirty digits on either side of the point is refused before any room
/// sees it.
@Component
public final class Amounts extends SimpleModule {

    private static final int MOST_DIGITS = 30;

    public Amounts() {
        super("fugong amounts");
        addDeserializer(BigDecimal.class, new Amount());
    }

    private static final class Amount extends BigDecimalDeserializer {

        @Override
        public BigDecimal deserialize(JsonParser parser, DeserializationContext context) {
            BigDecimal number = super.deserialize(parser, context);
            long before = (long) number.precision() - number.scale();
            if (before > MOST_DIGITS || number.scale() > MOST_DIGITS) {
                return (BigDecimal) context.handleWeirdNumberValue(
                        BigDecimal.class, number, "more than %d digits before or behind the point", MOST_DIGITS);
            }
            return number;
        }
    }
}
