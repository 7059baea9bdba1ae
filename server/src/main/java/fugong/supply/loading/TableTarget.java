package fugong.supply.loading;

import fugong.importing.Field;
import fugong.importing.LoadContext;
import fugong.importing.LoadTarget;
import fugong.importing.Loading;
import fugong.importing.Row;
import fugong.importing.RowPlan;
import fugong.importing.RowSink;
import fugong.importing.TableSchema;
import fugong.importing.Undone;
import fugong.kernel.CreditCode;
import fugong.kernel.EnterpriseId;
import fugong.kernel.Located;
import fugong.registry.Enterprise;
import fugong.registry.Enterprises;
import fugong.security.Actors;
import fugong.security.Permission;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/// Loads and exports one [SupplyTable].
final class TableTarget implements LoadTarget<TableTarget.Kept> {

    private final SupplyTable table;
    private final Enterprises enterprises;
    private final NamedParameterJdbcTemplate jdbc;

    TableTarget(SupplyTable table, Enterprises enterprises, NamedParameterJdbcTemplate jdbc) {
        this.table = table;
        this.enterprises = enterprises;
        this.jdbc = jdbc;
    }

    /// A row as it stands or will stand in the table.
    record Kept(Map<String, @Nullable Object> columns) {}

    @Override
    public TableSchema schema() {
        return table.schema();
    }

    @Override
    public List<String> after() {
        return table.after();
    }

    /// What belongs to enterprises is for those who may enter it; the catalogue is for those who load everywhere.
    @Override
    public boolean allowed() {
        var actor = Actors.current();
        return table.owned()
                ? actor.may(Permission.IMPORT) || actor.may(Permission.EDIT_SUPPLY)
                : actor.may(Permission.IMPORT) && actor.scope().everything();
    }

    @Override
    public Loading<Kept> open(LoadContext context) {
        return new Open(LocalDate.ofInstant(context.at(), context.zone()), context.writing());
    }

    private final class Open implements Loading<Kept> {

        private final LocalDate today;
        private final boolean writing;

        Open(LocalDate today, boolean writing) {
            this.today = today;
            this.writing = writing;
        }

        @Override
        public List<RowPlan<Kept>> plan(List<Row> rows) {
            var owners = owners(rows);
            var stored = stored(owners, writing);
            var plans = new ArrayList<RowPlan<Kept>>();
            for (var row : rows) {
                var findings = new ArrayList<Located>();
                var kept = kept(row, owners, findings);
                if (kept == null) {
                    plans.add(RowPlan.refused(row, findings));
                    continue;
                }
                var there = stored.get(key(kept.columns()));
                keepWhatTheFileDoesNotHave(row, kept, there);
                plans.add(RowPlan.of(row, kept, now(row, there), findings));
            }
            return plans;
        }

        /// Enterprises of the batch by credit code, as the actor sees them.
        private Map<CreditCode, Enterprise> owners(List<Row> rows) {
            if (!table.owned()) {
                return Map.of();
            }
            var codes = rows.stream()
                    .map(it -> it.text("enterprise"))
                    .filter(Objects::nonNull)
                    .map(CreditCode::of)
                    .distinct()
                    .toList();
            var ids = enterprises.ids(codes);
            var states = enterprises.list(ids.values(), today);
            var owners = new HashMap<CreditCode, Enterprise>();
            ids.forEach((code, id) -> {
                var state = states.get(id);
                if (state != null) {
                    owners.put(code, state);
                }
            });
            return owners;
        }

        private @Nullable Kept kept(Row row, Map<CreditCode, Enterprise> owners, List<Located> findings) {
            var columns = new HashMap<String, @Nullable Object>();
            if (table.owned()) {
                var text = row.needText("enterprise");
                var owner = owners.get(CreditCode.of(text));
                if (owner == null) {
                    findings.add(row.at("enterprise", new SupplyFinding.NoSuchEnterprise(text)));
                    return null;
                }
                columns.put("enterprise", owner.id().value());
                columns.put("area", owner.area().value());
            }
            for (Field field : table.plain()) {
                columns.put(field.name(), row.value(field.name()));
            }
            return new Kept(columns);
        }

        private void keepWhatTheFileDoesNotHave(Row row, Kept kept, @Nullable Map<String, @Nullable Object> there) {
            for (Field field : table.plain()) {
                if (there != null && !row.has(field.name())) {
                    kept.columns().put(field.name(), there.get(field.name()));
                }
            }
        }

        private @Nullable Map<String, @Nullable Object> now(Row row, @Nullable Map<String, @Nullable Object> columns) {
            if (columns == null) {
                return null;
            }
            var values = new HashMap<String, @Nullable Object>(columns);
            values.remove("area");
            if (table.owned()) {
                values.put("enterprise", row.value("enterprise"));
            }
            return values;
        }

        @Override
        public void write(List<RowPlan<Kept>> plans) {
            put(RowPlan.written(plans));
        }

        @Override
        public List<Located> undo(List<Undone> rows) {
            var given = rows.stream().map(Undone::row).toList();
            var owners = owners(given);
            var stored = stored(owners, true);
            var findings = new ArrayList<Located>();
            var again = new ArrayList<Kept>();
            var gone = new ArrayList<Kept>();
            for (var undone : rows) {
                var kept = kept(undone.row(), owners, findings);
                var now = kept == null ? null : now(undone.row(), stored.get(key(kept.columns())));
                if (kept == null || now == null) {
                    continue;
                }
                if (!undone.row().differsFrom(now).isEmpty()) {
                    findings.add(undone.row()
                            .whole(new SupplyFinding.ChangedSince(undone.row().key())));
                } else if (undone.before() == null) {
                    gone.add(kept);
                } else {
                    keepWhatTheFileDoesNotHave(undone.row(), kept, stored.get(key(kept.columns())));
                    kept.columns().putAll(undone.before());
                    again.add(kept);
                }
            }
            if (findings.isEmpty()) {
                put(again);
                gone.forEach(it -> jdbc.update(table.delete(), it.columns()));
            }
            return findings;
        }
    }

    @SuppressWarnings("unchecked")
    private void put(List<Kept> kept) {
        if (!kept.isEmpty()) {
            jdbc.batchUpdate(table.upsert(), kept.stream().map(Kept::columns).toArray(Map[]::new));
        }
    }

    private String key(Map<String, @Nullable Object> columns) {
        var key = new StringBuilder();
        for (String field : table.keyColumns()) {
            key.append(columns.get(field)).append('|');
        }
        return key.toString();
    }

    private Map<String, Map<String, @Nullable Object>> stored(Map<CreditCode, Enterprise> owners, boolean locked) {
        var rows = new HashMap<String, Map<String, @Nullable Object>>();
        var ids = owners.values().stream()
                .map(Enterprise::id)
                .map(EnterpriseId::value)
                .toList();
        if (table.owned() && ids.isEmpty()) {
            return rows;
        }
        var sql = "select * from " + table.table() + (table.owned() ? " where enterprise in (:ids)" : "")
                + (locked ? " for no key update" : "");
        jdbc.query(sql, Map.of("ids", ids), row -> {
            var columns = columns(row);
            rows.put(key(columns), columns);
        });
        return rows;
    }

    private Map<String, @Nullable Object> columns(ResultSet row) throws SQLException {
        var columns = new HashMap<String, @Nullable Object>();
        if (table.owned()) {
            columns.put("enterprise", row.getInt("enterprise"));
            columns.put("area", row.getInt("area"));
        }
        for (Field field : table.plain()) {
            columns.put(
                    field.name(),
                    switch (field.type()) {
                        case DATE -> row.getObject(field.name(), LocalDate.class);
                        case NUMBER -> row.getBigDecimal(field.name());
                        case INTEGER -> row.getObject(field.name(), Long.class);
                        case BOOLEAN -> row.getObject(field.name(), Boolean.class);
                        default -> row.getString(field.name());
                    });
        }
        return columns;
    }

    @Override
    public void export(RowSink out) {
        var codes = table.owned() ? enterprises.codes() : Map.<EnterpriseId, String>of();
        var sql = "select * from " + table.table() + " order by " + String.join(", ", table.keyColumns());
        jdbc.query(sql, Map.of(), row -> {
            var columns = columns(row);
            var cells = new ArrayList<@Nullable Object>();
            for (Field field : schema().fields()) {
                cells.add(
                        field.name().equals("enterprise")
                                ? codes.get(new EnterpriseId(row.getInt("enterprise")))
                                : columns.get(field.name()));
            }
            out.row(cells.toArray());
        });
    }
}
