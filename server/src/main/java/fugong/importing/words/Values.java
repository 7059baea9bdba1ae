package fugong.importing.words;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/// Values of cells: whether two are the same, and how one is written so that it reads back as itself.
public final class Values {

    /// In degrees, about a metre: rooms may keep shapes with five decimals.
    private static final double A_METRE = 1e-5;

    private Values() {}

    public static boolean same(@Nullable Object a, @Nullable Object b) {
        var left = plain(a);
        var right = plain(b);
        if (left == null || right == null) {
            return left == right;
        }
        if (left instanceof BigDecimal x && right instanceof BigDecimal y) {
            return x.compareTo(y) == 0;
        }
        if (left instanceof Geometry x && right instanceof Geometry y) {
            return sameShape(x, y);
        }
        return left.equals(right);
    }

    /// A polygon and a collection of just this polygon are the same shape.
    private static boolean sameShape(Geometry one, Geometry other) {
        boolean same = one.getNumGeometries() == other.getNumGeometries();
        for (int i = 0; same && i < one.getNumGeometries(); i++) {
            same = one.getGeometryN(i).equalsExact(other.getGeometryN(i), A_METRE);
        }
        return same;
    }

    /// Empty texts and lists are nothing, and every number is one kind of number.
    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text.isEmpty() ? null : text;
            case List<?> list -> list.isEmpty() ? null : list;
            case Integer number -> BigDecimal.valueOf(number);
            case Long number -> BigDecimal.valueOf(number);
            case Short number -> BigDecimal.valueOf(number);
            case Double number -> BigDecimal.valueOf(number);
            case java.sql.Date day -> day.toLocalDate();
            case Enum<?> word -> word.name();
            default -> value;
        };
    }

    public static String written(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            case Double number ->
                BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
            case List<?> list ->
                String.join(";", list.stream().map(Values::written).toList());
            case Geometry shape -> Shapes.write(shape);
            default -> value.toString();
        };
    }
}
