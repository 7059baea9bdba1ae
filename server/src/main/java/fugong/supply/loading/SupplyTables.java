package fugong.supply.loading;

import fugong.importing.Choice;
import fugong.importing.Field;
import fugong.importing.LoadTarget;
import fugong.importing.TableSchema;
import fugong.registry.Enterprises;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/// The six sheets of the room.
@Configuration(proxyBeanMethods = false)
class SupplyTables {

    private static final List<String> AFTER_FIRMS = List.of("areas", "enterprises", "supply_products");

    private final Enterprises enterprises;
    private final NamedParameterJdbcTemplate jdbc;

    SupplyTables(Enterprises enterprises, NamedParameterJdbcTemplate jdbc) {
        this.enterprises = enterprises;
        this.jdbc = jdbc;
    }

    @Bean
    LoadTarget<?> supplyProducts() {
        return target(
                "supply_product",
                List.of(),
                TableSchema.of("supply_products", "物资目录", "Products and inputs")
                        .with(code("code", "物资代码", "Code").example("n95"))
                        .with(code("chain", "产业链", "Chain").example("masks"))
                        .with(Field.text("name_zh", "名称", "Name")
                                .needed()
                                .example("N95口罩")
                                .longest(200))
                        .with(Field.text("name_en", "英文名称", "English name").longest(200))
                        .with(Field.text("unit", "计量单位", "Unit")
                                .needed()
                                .example("piece")
                                .longest(40))
                        .with(Field.number("worth", "单价（元）", "Yuan per unit")
                                .needed()
                                .atLeast(0)
                                .notes("仅作投入、不排产的物资填0。", "0 for an input that is not planned itself."))
                        .keyed("code"));
    }

    @Bean
    LoadTarget<?> supplyRecipes() {
        return target(
                "supply_recipe",
                List.of("supply_products"),
                TableSchema.of("supply_recipes", "配方", "Recipes")
                        .with(code("product", "产品代码", "Product").example("n95"))
                        .with(Field.text("recipe", "配方名称", "Recipe")
                                .needed()
                                .example("standard")
                                .longest(60))
                        .with(code("input", "投入代码", "Input").example("melt_n95"))
                        .with(Field.number("amount", "每单位用量", "Amount per unit")
                                .needed()
                                .atLeast(0))
                        .with(Field.text("source", "来源", "Source").longest(500))
                        .keyed("product", "recipe", "input"));
    }

    @Bean
    LoadTarget<?> supplyLines() {
        return target(
                "supply_line",
                AFTER_FIRMS,
                TableSchema.of("supply_lines", "生产线", "Production lines")
                        .notes("一条线可产多个牌号时每牌号一行。", "A line that can make several grades has a row for each.")
                        .with(enterprise())
                        .with(Field.text("line", "生产线", "Line")
                                .needed()
                                .example("1")
                                .longest(60))
                        .with(code("grade", "牌号", "Grade").example("melt_n95"))
                        .with(Field.number("per_day", "日产能", "Per day").needed().atLeast(0))
                        .with(Field.day("from_day", "投产日期", "Runs from"))
                        .with(Field.text("name_zh", "名称", "Name").longest(200))
                        .with(Field.text("name_en", "英文名称", "English name").longest(200))
                        .with(synthetic())
                        .keyed("enterprise", "line", "grade"));
    }

    @Bean
    LoadTarget<?> supplyStocks() {
        return target(
                "supply_stock",
                AFTER_FIRMS,
                TableSchema.of("supply_stocks", "产量与库存", "Output and stock")
                        .with(enterprise())
                        .with(code("item", "物资代码", "Item").example("n95"))
                        .with(Field.day("day", "日期", "Day").needed().example("2020-02-24"))
                        .with(Field.number("made", "产量", "Made").atLeast(0))
                        .with(Field.number("stock", "库存", "Stock").atLeast(0))
                        .with(Field.number("shipped", "发出", "Shipped").atLeast(0))
                        .with(Field.number("arrived", "到达", "Arrived").atLeast(0))
                        .with(Field.number("received", "收到", "Received").atLeast(0))
                        .with(synthetic())
                        .keyed("enterprise", "item", "day"));
    }

    @Bean
    LoadTarget<?> supplyWants() {
        return target(
                "supply_want",
                AFTER_FIRMS,
                TableSchema.of("supply_wants", "供需", "Needs and offers")
                        .with(enterprise())
                        .with(Field.oneOf(
                                        "side",
                                        "方向",
                                        "Side",
                                        Choice.of("need", "需求", "need"),
                                        Choice.of("offer", "供给", "offer"))
                                .needed())
                        .with(code("item", "物资代码", "Item").example("ear_loop"))
                        .with(Field.day("from_day", "起始日期", "From").needed().example("2020-02-24"))
                        .with(Field.day("to_day", "截止日期", "To"))
                        .with(Field.number("quantity", "每日数量", "Per day")
                                .needed()
                                .atLeast(0))
                        .with(Field.text("note", "备注", "Note").longest(500))
                        .with(synthetic())
                        .keyed("enterprise", "side", "item", "from_day"));
    }

    @Bean
    LoadTarget<?> supplyFlows() {
        return target(
                "supply_flow",
                AFTER_FIRMS,
                TableSchema.of("supply_flows", "在途", "On its way")
                        .notes(
                                "人员、货物、资金：一行一批（一柜、一笔）。",
                                "People, goods, money: a batch, a container, an application per row.")
                        .with(enterprise())
                        .with(Field.text("code", "编号", "Number")
                                .needed()
                                .example("TGHU1234567")
                                .longest(60))
                        .with(Field.oneOf(
                                        "kind",
                                        "类别",
                                        "Kind",
                                        Choice.of("people", "人员", "people"),
                                        Choice.of("goods", "货物", "goods"),
                                        Choice.of("money", "资金", "money"))
                                .needed())
                        .with(Field.oneOf(
                                        "way",
                                        "内外",
                                        "Way",
                                        Choice.of("domestic", "国内", "domestic"),
                                        Choice.of("export", "出口", "export"))
                                .needed())
                        .with(Field.text("item", "内容", "Content").longest(200))
                        .with(Field.number("quantity", "数量", "Quantity")
                                .needed()
                                .atLeast(0))
                        .with(Field.text("unit", "单位", "Unit")
                                .needed()
                                .example("TEU")
                                .longest(40))
                        .with(Field.text("origin", "起点", "From").longest(200))
                        .with(Field.text("destination", "终点", "To").longest(200))
                        .with(code("stage", "环节", "Stage").example("port"))
                        .with(Field.day("since", "自何日起", "Since").needed().example("2020-02-20"))
                        .with(Field.day("due", "应到日期", "Due"))
                        .with(Field.text("obstacle", "卡点", "What holds it up").longest(500))
                        .with(synthetic())
                        .keyed("enterprise", "code"));
    }

    private LoadTarget<?> target(String table, List<String> after, TableSchema schema) {
        return new TableTarget(new SupplyTable(table, schema, after), enterprises, jdbc);
    }

    private static Field enterprise() {
        return Field.text("enterprise", "企业信用代码", "Credit code of enterprise")
                .needed()
                .example("91350524MA2XN0KT5F");
    }

    private static Field code(String name, String zh, String en) {
        return Field.text(name, zh, en).needed().longest(60).matching("[a-z0-9_]+");
    }

    private static Field synthetic() {
        return Field.yesNo("synthetic", "合成数据", "Synthetic")
                .notes("由程序生成、并非真实的行。", "The row was made by a program; it is nobody real.");
    }
}
