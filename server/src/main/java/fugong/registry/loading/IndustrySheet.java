package fugong.registry.loading;

import fugong.importing.Field;
import fugong.importing.LoadContext;
import fugong.importing.Row;
import fugong.importing.RowSink;
import fugong.importing.TableSchema;
import fugong.kernel.IndustryCode;
import fugong.registry.Industries;
import fugong.registry.Industries.Industry;
import fugong.registry.findings.NotThere;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/// `industries`: a classification, each line naming the one above it. Section and division are found by
/// climbing.
@Component
class IndustrySheet extends Sheet<Industry> {

    private static final TableSchema SCHEMA = TableSchema.of("industries", "国民经济行业分类", "Industries")
            .with(Field.text("scheme", "分类标准", "Classification")
                    .needed()
                    .example("gbt4754-2017")
                    .longest(40))
            .with(Field.text("code", "行业代码", "Code").needed().example("1952").longest(20))
            .with(Field.text("parent", "上级代码", "Parent code").example("195").longest(20))
            .with(Field.text("name_zh", "中文名称", "Chinese name").longest(200))
            .with(Field.text("name_en", "英文名称", "English name").longest(200))
            .keyed("scheme", "code");

    private final Industries industries;

    IndustrySheet(PlatformTransactionManager transactions, Industries industries) {
        super(transactions);
        this.industries = industries;
    }

    @Override
    public TableSchema schema() {
        return SCHEMA;
    }

    @Override
    public int batch() {
        return 100_000;
    }

    @Override
    public boolean allowed() {
        return everywhere();
    }

    @Override
    Book<Industry> look(List<Row> rows, LoadContext context) {
        var known = industries.book();
        var parents = new HashMap<IndustryCode, String>();
        known.byCode().values().forEach(it -> parents.put(it.code(), it.parent() == null ? "" : it.parent()));
        rows.forEach(it -> parents.put(code(it), it.text("parent") == null ? "" : it.text("parent")));
        return new Book<>() {

            @Override
            public @Nullable Stored<Industry> stored(Row row) {
                return known.find(code(row))
                        .map(it -> new Stored<>(it, values(it)))
                        .orElse(null);
            }

            @Override
            public @Nullable Industry subject(Cells cells, @Nullable Stored<Industry> stored) {
                return industry(cells, parents);
            }
        };
    }

    private static IndustryCode code(Row row) {
        return new IndustryCode(row.needText("scheme"), row.needText("code"));
    }

    private static @Nullable Industry industry(Cells cells, Map<IndustryCode, String> parents) {
        var code = new IndustryCode(cells.text("scheme"), cells.text("code"));
        var path = new java.util.ArrayDeque<String>();
        for (var at = code.code(); !at.isEmpty() && path.size() < 6; ) {
            path.addFirst(at);
            var above = parents.get(new IndustryCode(code.scheme(), at));
            if (above == null) {
                cells.found("parent", new NotThere("industry", at));
                return null;
            }
            at = above;
        }
        var steps = List.copyOf(path);
        return new Industry(
                code,
                steps.size(),
                cells.word("parent"),
                steps.getFirst(),
                steps.size() > 1 ? steps.get(1) : null,
                cells.text("name_zh").isEmpty() ? cells.text("name_en") : cells.text("name_zh"),
                cells.text("name_en"));
    }

    private static Map<String, @Nullable Object> values(Industry it) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("scheme", it.code().scheme());
        values.put("code", it.code().code());
        values.put("parent", it.parent());
        values.put("name_zh", it.nameZh());
        values.put("name_en", it.nameEn());
        return values;
    }

    @Override
    void put(List<Industry> subjects) {
        industries.put(subjects);
    }

    @Override
    void delete(List<Industry> subjects) {
        subjects.forEach(it -> industries.delete(it.code()));
    }

    @Override
    public void export(RowSink out) {
        for (var scheme : industries.schemes()) {
            industries
                    .list(scheme)
                    .forEach(it -> out.row(scheme, it.code().code(), it.parent(), it.nameZh(), it.nameEn()));
        }
    }
}
