package fugong.reporting.forms;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Something the enterprise asks for (诉求): 20,000 masks, 300 workers, a loan of 5 million.
public record Want(String what, @Nullable BigDecimal quantity, String unit) {

    public Want {
        what = Obstacle.words(what);
        unit = Obstacle.words(unit);
        quantity = quantity == null ? null : Obstacle.plain(quantity);
    }
}
