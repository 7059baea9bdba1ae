package fugong.reporting.sheets;

import fugong.importing.Choice;
import fugong.importing.Field;
import fugong.importing.FieldType;
import fugong.importing.LoadContext;
import fugong.importing.LoadTarget;
import fugong.importing.Loading;
import fugong.importing.RowSink;
import fugong.importing.TableSchema;
import fugong.registry.Enterprises;
import fugong.reporting.DailyReports;
import fugong.reporting.Judged;
import fugong.reporting.forms.DailyReport;
import fugong.reporting.forms.WorkStatus;
import fugong.security.Actors;
import fugong.security.Permission;
import java.util.List;
import org.springframework.stereotype.Component;

/// `reports`: daily reports of enterprises. A row whose report is there already with the same words changes
/// nothing; other words are a correction.
@Component
class ReportSheet implements LoadTarget<Judged> {

    private static final TableSchema SCHEMA = TableSchema.of("reports", "企业日报", "Daily reports")
            .notes("每个企业每天一行，数据截至当日24时。", "One row per enterprise and day, as of 24:00.")
            .with(Field.text("credit_code", "统一社会信用代码", "Credit code").needed().longest(18))
            .with(Field.day("day", "日期", "Day").needed().example("2020-02-24"))
            .with(Field.oneOf(
                            "status",
                            "复工状态",
                            "Status",
                            choice(WorkStatus.NOT_RESUMED, "未复工", "Not resumed"),
                            choice(WorkStatus.RESUMED, "已复工", "Resumed"),
                            choice(WorkStatus.PARTIAL, "部分复工", "Partly resumed"),
                            choice(WorkStatus.PLANNED_STOP, "停产检修", "Planned stop"),
                            choice(WorkStatus.ORDERED_DELAY, "按要求延迟", "Ordered to wait"),
                            choice(WorkStatus.CLOSED, "永久关闭", "Closed"),
                            choice(WorkStatus.MOVED, "迁出", "Moved away"))
                    .needed())
            .with(heads("own_due", "应到岗", "Due").needed())
            .with(heads("own_present", "在岗", "Present").needed())
            .with(heads("own_quarantined", "隔离中", "In quarantine"))
            .with(heads("contract_due", "劳务应到岗", "Contract labour due"))
            .with(heads("contract_present", "劳务在岗", "Contract labour present"))
            .with(heads("contract_quarantined", "劳务隔离中", "Contract labour in quarantine"))
            .with(heads("lines_running", "开工生产线", "Lines running"))
            .with(heads("lines_total", "生产线总数", "Lines"))
            .with(Field.number("output", "当日产值(万元)", "Output (10,000 yuan)"))
            .with(Field.day("full_from", "预计达产日期", "Full capacity expected"))
            .with(heads("stock_days", "原料可用天数", "Days of raw material"))
            .with(heads("orders", "订单(正常的%)", "Orders (% of normal)"))
            .with(heads("mask_days", "防疫物资可用天数", "Days of protective goods"))
            .with(Field.list("obstacles", "困难", "Obstacles")
                    .example("LABOUR|30|缝纫工|古蔺县|2020-02-20")
                    .notes("类别|数量|内容|地点|起始日期，多项用分号隔开。", "kind|quantity|what|place|since, several by semicolons"))
            .with(Field.list("wants", "诉求", "Wants").example("口罩|2000|只"))
            .with(Field.text("note", "备注", "Note").longest(500))
            .with(Field.of(FieldType.DATETIME, "reported_at", "填报时间", "Reported at")
                    .notes("补录历史日报时填写；空白为导入时间。", "For reports of the past; empty: the moment of loading."))
            .with(Plain.synthetic())
            .keyed("credit_code", "day");

    private static Choice choice(WorkStatus status, String zh, String en) {
        return Choice.of(status.name(), zh, en);
    }

    private static Field heads(String name, String zh, String en) {
        return Field.whole(name, zh, en).atMost(10_000_000);
    }

    private final DailyReports reports;
    private final Enterprises enterprises;

    ReportSheet(DailyReports reports, Enterprises enterprises) {
        this.reports = reports;
        this.enterprises = enterprises;
    }

    @Override
    public TableSchema schema() {
        return SCHEMA;
    }

    @Override
    public List<String> after() {
        return List.of("areas", "enterprises", "memberships", "calendar", "deadlines");
    }

    @Override
    public int batch() {
        return 10_000;
    }

    @Override
    public boolean allowed() {
        var actor = Actors.current();
        return actor.may(Permission.IMPORT) || actor.may(Permission.REPORT);
    }

    @Override
    public Loading<Judged> open(LoadContext context) {
        return new ReportLoading(reports.load(DailyReport.Source.SHEET, Actors.current()), reports, enterprises);
    }

    /// The current reports of the newest 35 days that have any.
    @Override
    public void export(RowSink out) {
        var codes = enterprises.codes();
        for (var report : reports.all()) {
            out.row(ReportWords.values(report, codes.getOrDefault(report.enterprise(), ""))
                    .values()
                    .toArray());
        }
    }
}
