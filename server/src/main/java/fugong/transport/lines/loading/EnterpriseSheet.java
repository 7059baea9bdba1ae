package fugong.transport.lines.loading;

import fugong.importing.LoadContext;
import fugong.importing.LoadTarget;
import fugong.importing.Loading;
import fugong.importing.Row;
import fugong.importing.RowPlan;
import fugong.importing.Undone;
import fugong.kernel.CreditCode;
import fugong.kernel.EnterpriseId;
import fugong.kernel.Located;
import fugong.registry.Enterprises;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Rows that hang on an enterprise, known by its credit code.
///
/// @param <T> what a row becomes; equal means unchanged
abstract class EnterpriseSheet<T> implements LoadTarget<T> {

    final Enterprises enterprises;

    EnterpriseSheet(Enterprises enterprises) {
        this.enterprises = enterprises;
    }

    @Override
    public final List<String> after() {
        return List.of("enterprises");
    }

    /// @return empty after a finding was added
    abstract Optional<T> make(Row row, EnterpriseId enterprise, List<Located> findings);

    abstract Map<String, T> stored();

    abstract String keyOf(T it);

    abstract Map<String, @Nullable Object> values(T it);

    abstract void put(List<T> all);

    abstract void delete(List<T> all);

    @Override
    public final Loading<T> open(LoadContext context) {
        return new Loading<>() {

            @Override
            public List<RowPlan<T>> plan(List<Row> rows) {
                var ids = ids(rows);
                var known = stored();
                return rows.stream().map(it -> planned(it, ids, known)).toList();
            }

            @Override
            public void write(List<RowPlan<T>> plans) {
                put(RowPlan.written(plans));
            }

            @Override
            public List<Located> undo(List<Undone> rows) {
                return takeBack(rows);
            }
        };
    }

    private Map<String, EnterpriseId> ids(List<Row> rows) {
        var codes = rows.stream()
                .map(it -> CreditCode.of(it.needText("enterprise")))
                .distinct()
                .toList();
        return enterprises.ids(codes).entrySet().stream()
                .collect(Collectors.toMap(it -> it.getKey().value(), Map.Entry::getValue));
    }

    private RowPlan<T> planned(Row row, Map<String, EnterpriseId> ids, Map<String, T> known) {
        var findings = new ArrayList<Located>();
        var made = subject(row, ids, findings);
        if (made.isEmpty()) {
            return RowPlan.refused(row, findings);
        }
        var before = known.get(keyOf(made.get()));
        if (made.get().equals(before)) {
            return new RowPlan.Unchanged<>(row, findings);
        }
        return RowPlan.of(row, made.get(), before == null ? null : values(before), findings);
    }

    private Optional<T> subject(Row row, Map<String, EnterpriseId> ids, List<Located> findings) {
        var code = CreditCode.of(row.needText("enterprise"));
        var id = ids.get(code.value());
        if (id == null) {
            findings.add(row.at("enterprise", new LineFinding.NoSuchEnterprise(code.value())));
            return Optional.empty();
        }
        return make(row, id, findings);
    }

    private List<Located> takeBack(List<Undone> rows) {
        var ids = ids(rows.stream().map(Undone::row).toList());
        var known = stored();
        var again = new ArrayList<T>();
        var gone = new ArrayList<T>();
        var findings = new ArrayList<Located>();
        for (var undone : rows) {
            var now = subject(undone.row(), ids, findings).flatMap(it -> Optional.ofNullable(known.get(keyOf(it))));
            if (now.isPresent()) {
                if (undone.before() == null) {
                    gone.add(now.get());
                } else {
                    again.add(changedBack(now.get(), undone.before()));
                }
            }
        }
        put(again);
        delete(gone);
        return List.of();
    }

    /// The stored thing with the values it had before.
    abstract T changedBack(T now, Map<String, @Nullable Object> before);

    static double degrees(Row row, String field) {
        return Objects.requireNonNull(row.number(field), field).doubleValue();
    }

    static Object or(Map<String, @Nullable Object> before, String field, Object now) {
        var value = before.get(field);
        return value == null ? now : value;
    }

    static double degrees(Map<String, @Nullable Object> before, String field, double now) {
        return ((Number) or(before, field, now)).doubleValue();
    }

    static int whole(Map<String, @Nullable Object> before, String field, int now) {
        return ((Number) or(before, field, now)).intValue();
    }

    static Map<String, @Nullable Object> map(Object... pairs) {
        var map = new HashMap<String, @Nullable Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(
                    (String) pairs[i],
                    pairs[i + 1] instanceof Double number ? BigDecimal.valueOf(number) : pairs[i + 1]);
        }
        return map;
    }
}
