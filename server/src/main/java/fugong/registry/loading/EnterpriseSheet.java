package fugong.registry.loading;

import fugong.importing.Choice;
import fugong.importing.Field;
import fugong.importing.LoadContext;
import fugong.importing.Row;
import fugong.importing.RowSink;
import fugong.importing.TableSchema;
import fugong.kernel.CreditCode;
import fugong.kernel.EnterpriseId;
import fugong.kernel.IndustryCode;
import fugong.kernel.Ownership;
import fugong.kernel.SizeClass;
import fugong.registry.AreaTree;
import fugong.registry.Areas;
import fugong.registry.Enterprise;
import fugong.registry.EnterpriseForm;
import fugong.registry.EnterpriseJudge;
import fugong.registry.Enterprises;
import fugong.registry.Industries;
import fugong.registry.findings.OutsideScope;
import fugong.security.Actor;
import fugong.security.Actors;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/// `enterprises`: a row is a state of an enterprise from a day on; without a day it speaks of the latest state.
@Component
class EnterpriseSheet extends Sheet<Enterprise> {

    private static final TableSchema SCHEMA = TableSchema.of("enterprises", "企业", "Enterprises")
            .notes(
                    "每行是一家企业自某日起的情况；没有日期列时指最新情况。",
                    "A row is how an enterprise stands from a day on; without that column it is the latest state.")
            .with(Field.text("credit_code", "统一社会信用代码", "Credit code")
                    .needed()
                    .example("91350524MA2XN0KT5F")
                    .longest(40)
                    .notes("校验位不符只提醒，不拒绝。", "A wrong check character warns, it never refuses."))
            .with(Field.text("name_zh", "企业名称", "Name").example("安溪示例工艺品有限公司").longest(200))
            .with(Field.text("name_en", "英文名称", "English name").longest(200))
            .with(Field.text("area", "所在区划", "Area")
                    .example("安溪县")
                    .longest(100)
                    .notes("代码、名称或别名；空白时按信用代码第3–8位。", "Code, name or alias; empty: read from the credit code."))
            .with(Field.text("address", "地址", "Address").longest(300))
            .with(Field.text("industry_scheme", "行业分类标准", "Classification")
                    .example(IndustryCode.GBT4754)
                    .longest(40))
            .with(Field.text("industry", "行业代码", "Industry").example("2439").longest(100))
            .with(Field.oneOf(
                            "size",
                            "规模",
                            "Size",
                            Choice.of("large", "大型", "Large"),
                            Choice.of("medium", "中型", "Medium"),
                            Choice.of("small", "小型", "Small"),
                            Choice.of("micro", "微型", "Micro"))
                    .notes("空白时按统计标准推算。", "Empty: told by the statistical rule."))
            .with(Field.oneOf(
                    "ownership",
                    "控股情况",
                    "Ownership",
                    Choice.of("central_state", "中央国有", "Central state", "央企"),
                    Choice.of("local_state", "地方国有", "Local state", "国有"),
                    Choice.of("collective", "集体", "Collective"),
                    Choice.of("private", "私人", "Private", "民营", "私营"),
                    Choice.of("hong_kong_macao_taiwan", "港澳台商", "Hong Kong, Macao, Taiwan", "港澳台"),
                    Choice.of("foreign", "外商", "Foreign", "外资"),
                    Choice.of("other", "其他", "Other")))
            .with(Field.yesNo("above_scale", "规模以上", "Above scale"))
            .with(Field.whole("staff", "员工人数", "Staff")
                    .atLeast(0)
                    .atMost(5_000_000)
                    .example("320"))
            .with(Field.whole("contract_staff", "劳务人数", "Contract staff")
                    .atLeast(0)
                    .atMost(5_000_000)
                    .example("40"))
            .with(Field.number("normal_output", "正常日产值(万元)", "Normal output (10,000 yuan/day)")
                    .atLeast(0)
                    .atMost(100_000_000))
            .with(Field.number("normal_power", "正常日用电(千瓦时)", "Normal power (kWh/day)")
                    .atLeast(0)
                    .atMost(10_000_000_000L))
            .with(Field.number("revenue", "年营业收入(万元)", "Revenue (10,000 yuan/year)")
                    .atLeast(0)
                    .atMost(10_000_000_000L))
            .with(Field.number("assets", "资产总额(万元)", "Assets (10,000 yuan)")
                    .atLeast(0)
                    .atMost(100_000_000_000L))
            .with(validFrom())
            .with(validTo())
            .with(synthetic())
            .keyed("credit_code", "valid_from");

    private final Enterprises enterprises;
    private final Areas areas;

    EnterpriseSheet(PlatformTransactionManager transactions, Enterprises enterprises, Areas areas) {
        super(transactions);
        this.enterprises = enterprises;
        this.areas = areas;
    }

    @Override
    public TableSchema schema() {
        return SCHEMA;
    }

    @Override
    public List<String> after() {
        return List.of("areas", "area_aliases", "industries", "size_rules");
    }

    @Override
    Book<Enterprise> look(List<Row> rows, LoadContext context) {
        var codes = rows.stream()
                .map(it -> CreditCode.of(it.needText("credit_code")))
                .distinct()
                .toList();
        return new States(
                enterprises.timelines(codes),
                enterprises.judge(),
                areas.tree(),
                Actors.current(),
                LocalDate.ofInstant(context.at(), context.zone()));
    }

    /// States known by credit code, and who judges new ones.
    private record States(
            Map<CreditCode, List<Enterprise>> known, EnterpriseJudge judge, AreaTree tree, Actor actor, LocalDate today)
            implements Book<Enterprise> {

        @Override
        public @Nullable Stored<Enterprise> stored(Row row) {
            var states = known.getOrDefault(CreditCode.of(row.needText("credit_code")), List.of());
            var from = Objects.requireNonNullElse(row.day("valid_from"), EVER);
            return (row.has("valid_from")
                            ? states.stream()
                                    .filter(it -> it.validFrom().equals(from))
                                    .findFirst()
                            : states.stream().reduce((one, other) -> other))
                    .map(it -> new Stored<>(it, values(row, it, goesOn(states, it))))
                    .orElse(null);
        }

        private static boolean goesOn(List<Enterprise> states, Enterprise state) {
            return states.stream().anyMatch(it -> it.validFrom().equals(state.validTo()));
        }

        @Override
        public @Nullable Enterprise subject(Cells cells, @Nullable Stored<Enterprise> stored) {
            var judged = judge.judge(
                    form(cells, stored),
                    stored == null ? new EnterpriseId(1) : stored.subject().id());
            judged.findings().forEach(it -> cells.found(field(it.code()), it));
            var state = judged.state();
            if (state == null) {
                return null;
            }
            if (!Areas.covers(tree, actor, state.area())) {
                cells.found(
                        "area", new OutsideScope(tree.at(state.area(), today).nameZh()));
                return null;
            }
            return stored == null ? state : asStored(state, stored.subject());
        }

        /// The end that only says where the next state begins is no news.
        private Enterprise asStored(Enterprise state, Enterprise stored) {
            var states = known.getOrDefault(stored.creditCode(), List.of());
            var to = state.validTo() == null && goesOn(states, stored) ? stored.validTo() : state.validTo();
            return new Enterprise(
                    stored.id(),
                    state.creditCode(),
                    state.nameZh(),
                    state.nameEn(),
                    state.area(),
                    state.address(),
                    state.industry(),
                    state.section(),
                    state.division(),
                    state.size(),
                    state.ownership(),
                    state.aboveScale(),
                    state.staff(),
                    state.contractStaff(),
                    state.normalOutput(),
                    state.normalPower(),
                    state.revenue(),
                    state.assets(),
                    stored.validFrom(),
                    to,
                    state.synthetic(),
                    stored.version());
        }

        private static String field(String code) {
            return code.startsWith("registry.area")
                    ? "area"
                    : code.startsWith("registry.industry")
                            ? "industry"
                            : code.startsWith("registry.size")
                                    ? "size"
                                    : code.startsWith("registry.staff")
                                            ? "staff"
                                            : code.startsWith("registry.period") ? "valid_to" : "credit_code";
        }

        private Map<String, @Nullable Object> values(Row row, Enterprise it, boolean goesOn) {
            var area = tree.at(it.area(), today);
            var text = row.text("area");
            boolean sameArea = text == null
                    || tree.find(text, it.validFrom())
                            .found()
                            .filter(a -> a.id().equals(area.id()))
                            .isPresent();
            var industry = it.industry().code();
            return Names.values(
                    "credit_code",
                            sameOr(
                                    it.creditCode().equals(CreditCode.of(row.needText("credit_code"))),
                                    row,
                                    "credit_code",
                                    it.creditCode().value()),
                    "name_zh", it.nameZh(),
                    "name_en", it.nameEn(),
                    "area", sameOr(sameArea, row, "area", area.code()),
                    "address", it.address(),
                    "industry_scheme",
                            sameOr(
                                    row.text("industry_scheme") == null,
                                    row,
                                    "industry_scheme",
                                    it.industry().scheme()),
                    "industry", industry.equals(Industries.UNKNOWN) ? sameOr(true, row, "industry", null) : industry,
                    "size", it.size() == SizeClass.UNKNOWN ? null : word(it.size()),
                    "ownership", word(it.ownership()),
                    "above_scale", it.aboveScale(),
                    "staff", it.staff(),
                    "contract_staff", it.contractStaff(),
                    "normal_output", it.normalOutput(),
                    "normal_power", it.normalPower(),
                    "revenue", it.revenue(),
                    "assets", it.assets(),
                    "valid_from", day(it.validFrom()),
                    "valid_to", goesOn && row.day("valid_to") == null ? null : it.validTo(),
                    "synthetic", it.synthetic());
        }

        private EnterpriseForm form(Cells cells, @Nullable Stored<Enterprise> stored) {
            var size = cells.word("size");
            var ownership = cells.word("ownership");
            var from = stored == null ? cells.from() : stored.subject().validFrom();
            return new EnterpriseForm(
                    cells.text("credit_code"),
                    cells.text("name_zh"),
                    cells.text("name_en"),
                    cells.text("area"),
                    cells.text("address"),
                    cells.word("industry_scheme"),
                    cells.text("industry"),
                    size == null ? null : choice(SizeClass.class, size),
                    ownership == null ? null : choice(Ownership.class, ownership),
                    cells.yesNo("above_scale"),
                    cells.whole("staff"),
                    cells.whole("contract_staff"),
                    cells.number("normal_output"),
                    cells.number("normal_power"),
                    cells.number("revenue"),
                    cells.number("assets"),
                    from,
                    cells.day("valid_to"),
                    cells.yes("synthetic"));
        }
    }

    @Override
    void put(List<Enterprise> subjects) {
        enterprises.put(subjects, Actors.current());
    }

    @Override
    void delete(List<Enterprise> subjects) {
        var codes = subjects.stream().map(Enterprise::creditCode).distinct().toList();
        var lines = enterprises.timelines(codes);
        var wholly = subjects.stream()
                .filter(it -> Objects.requireNonNull(lines.get(it.creditCode())).size() == 1)
                .map(Enterprise::id)
                .toList();
        if (!enterprises.leanedOn(wholly).isEmpty()) {
            throw new DataIntegrityViolationException(
                    "Sites, contacts, memberships or projects lean on an enterprise.");
        }
        enterprises.withdraw(subjects, Actors.current());
    }

    @Override
    public void export(RowSink out) {
        var tree = areas.tree();
        for (var states : enterprises.all()) {
            for (int i = 0; i < states.size(); i++) {
                var it = states.get(i);
                boolean goesOn =
                        i + 1 < states.size() && states.get(i + 1).validFrom().equals(it.validTo());
                out.row(
                        it.creditCode().value(),
                        it.nameZh(),
                        it.nameEn(),
                        tree.at(it.area(), it.validFrom()).code(),
                        it.address(),
                        it.industry().scheme(),
                        it.industry().code().equals(Industries.UNKNOWN)
                                ? null
                                : it.industry().code(),
                        it.size() == SizeClass.UNKNOWN ? null : word(it.size()),
                        word(it.ownership()),
                        it.aboveScale(),
                        it.staff(),
                        it.contractStaff(),
                        it.normalOutput(),
                        it.normalPower(),
                        it.revenue(),
                        it.assets(),
                        day(it.validFrom()),
                        goesOn ? null : it.validTo(),
                        it.synthetic());
            }
        }
    }
}
