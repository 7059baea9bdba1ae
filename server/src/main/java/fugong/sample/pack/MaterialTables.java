package fugong.sample.pack;

import fugong.sample.firms.Chance;
import fugong.sample.firms.Firm;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/// Who makes what, what is there, who is short, what is on its way: made up around real figures.
///
/// The ten meltblown lines are those of two works of 2020 (2 lines of 2 t N95 grade or 3 t flat grade, 8 of half
/// that); mask works ran at about 60 % early in February; of 136,000 coveralls sent 117,000 had arrived.
public final class MaterialTables {

    private static final int STOCKS = 41;
    private static final int WANTS = 42;
    private static final int FLOWS = 43;
    private static final int LAST_DAYS = 14;
    private static final int MOST_WANTS = 90;
    private static final int MOST_FLOWS = 140;
    private static final double ARRIVES = 117.0 / 136;

    private static final List<String> SHORT = List.of(
            "flat",
            "disinfectant",
            "thermometer",
            "ear_loop",
            "carton",
            "cotton_yarn",
            "shoe_sole",
            "n95",
            "film_fabric");
    private static final List<Double> PER_DAY = List.of(400.0, 30.0, 2.0, 60_000.0, 1_500.0, 2.0, 3_000.0, 50.0, 900.0);
    private static final List<String> PORTS = List.of("石湖港 Shihu", "厦门港 Xiamen", "深沪港 Shenhu");
    private static final List<String> BUYERS =
            List.of("Hamburg", "Long Beach", "Manila", "Dubai", "上海", "武汉", "成都", "广州");

    /// What a works makes: grade, capacity a day, number of lines, when the last of them begins.
    private record Works(
            String name, String grade, double perDay, String alternative, double otherwise, int lines, int late) {}

    private static final List<Works> WORKS = List.of(
            new Works("meltblown A", "melt_n95", 2, "melt_flat", 3, 2, 0),
            new Works("meltblown B", "melt_n95", 1, "melt_flat", 1.5, 8, 0),
            new Works("masks A", "flat_press", 600_000, "", 0, 5, 1),
            new Works("masks B", "flat_press", 500_000, "", 0, 6, 2),
            new Works("masks C", "flat_press", 450_000, "", 0, 6, 0),
            new Works("N95 A", "n95_press", 240_000, "", 0, 5, 1),
            new Works("N95 B", "n95_press", 200_000, "", 0, 6, 0),
            new Works("loops A", "ear_loop", 2_000_000, "", 0, 4, 1),
            new Works("loops B", "ear_loop", 1_500_000, "", 0, 4, 0),
            new Works("wire", "nose_wire", 3_000_000, "", 0, 6, 0),
            new Works("coveralls A", "coverall_seat", 1_200, "", 0, 4, 1),
            new Works("coveralls B", "coverall_seat", 900, "", 0, 3, 0));

    private final List<Firm> firms;
    private final List<LocalDate> days;
    private final long seed;

    public MaterialTables(List<Firm> firms, List<LocalDate> days, long seed) {
        this.firms = List.copyOf(firms);
        this.days = days.subList(Math.max(0, days.size() - LAST_DAYS), days.size());
        this.seed = seed;
    }

    public void write(Resources pack) throws IOException {
        pack.synthetic(
                "supply_lines",
                this::lines,
                "enterprise",
                "line",
                "grade",
                "per_day",
                "from_day",
                "name_zh",
                "name_en",
                "synthetic");
        pack.synthetic(
                "supply_stocks",
                this::stocks,
                "enterprise",
                "item",
                "day",
                "made",
                "stock",
                "shipped",
                "arrived",
                "received",
                "synthetic");
        pack.synthetic(
                "supply_wants",
                this::wants,
                "enterprise",
                "side",
                "item",
                "from_day",
                "to_day",
                "quantity",
                "note",
                "synthetic");
        pack.synthetic(
                "supply_flows",
                this::flows,
                "enterprise",
                "code",
                "kind",
                "way",
                "item",
                "quantity",
                "unit",
                "origin",
                "destination",
                "stage",
                "since",
                "due",
                "obstacle",
                "synthetic");
    }

    /// Works sit at industrial enterprises of the receiving city; a small pack has fewer enterprises than works.
    private Firm at(int works) {
        var industrial = firms.stream()
                .filter(Firm::industrial)
                .filter(it -> it.region().startsWith("35"))
                .toList();
        var places = industrial.isEmpty() ? firms : industrial;
        return places.get(works * 7 % places.size());
    }

    private void lines(CsvFile file) throws IOException {
        for (int works = 0; works < WORKS.size(); works++) {
            var it = WORKS.get(works);
            for (int line = 1; line <= it.lines(); line++) {
                var name = "%d-%d".formatted(works + 1, line);
                boolean late = line > it.lines() - it.late();
                var from = late ? days.getLast().plusDays(3L * (line - it.lines() + it.late())) : null;
                line(file, at(works), name, it.grade(), it.perDay(), from);
                if (!it.alternative().isEmpty()) {
                    line(file, at(works), name, it.alternative(), it.otherwise(), from);
                }
            }
        }
    }

    private static void line(
            CsvFile file,
            Firm firm,
            String name,
            String grade,
            double perDay,
            @org.jspecify.annotations.Nullable LocalDate from)
            throws IOException {
        file.row(firm.code(), name, grade, perDay, from, name + "号线", "Line " + name, true);
    }

    private void stocks(CsvFile file) throws IOException {
        for (int works = 0; works < WORKS.size(); works++) {
            var it = WORKS.get(works);
            double capacity = it.perDay() * (it.lines() - it.late());
            double sent = 0;
            for (int day = 0; day < days.size(); day++) {
                var chance = Chance.of(seed, STOCKS, works * 100L + day);
                double made =
                        whole(capacity * Math.min(0.97, 0.6 + 0.025 * day + chance.between(-0.03, 0.03)), capacity);
                double shipped = whole(made * 0.94, capacity);
                file.row(
                        firm(works),
                        it.grade(),
                        days.get(day),
                        made,
                        whole(capacity * 0.1, capacity),
                        shipped,
                        whole(sent * ARRIVES, capacity),
                        0.0,
                        true);
                sent = shipped;
            }
        }
        for (var day : days) {
            file.row(firm(10), "film_fabric", day, 0.0, 4_000.0, 0.0, 0.0, 9_000.0, true);
            file.row(firm(10), "seam_tape", day, 0.0, 60_000.0, 0.0, 0.0, 70_000.0, true);
        }
    }

    private String firm(int works) {
        return at(works).code();
    }

    private static double whole(double amount, double capacity) {
        return capacity < 100 ? Math.round(amount * 100) / 100.0 : Math.round(amount);
    }

    private void wants(CsvFile file) throws IOException {
        var from = days.getFirst();
        int step = Math.max(1, firms.size() / MOST_WANTS);
        var said = new java.util.HashSet<String>();
        for (int i = 0; i < firms.size(); i += step) {
            var firm = firms.get(i);
            var chance = Chance.of(seed, WANTS, firm.index());
            int item = chance.below(SHORT.size());
            boolean offer = chance.happens(0.4);
            double quantity = Math.max(1, Math.round(PER_DAY.get(item) * chance.between(0.2, 2)));
            if (said.add(firm.code())) {
                file.row(firm.code(), offer ? "offer" : "need", SHORT.get(item), from, null, quantity, null, true);
            }
        }
    }

    private void flows(CsvFile file) throws IOException {
        int step = Math.max(1, firms.size() / MOST_FLOWS);
        int number = 0;
        for (int i = 0; i < firms.size(); i += step) {
            var firm = firms.get(i);
            var chance = Chance.of(seed, FLOWS, firm.index());
            double kind = chance.share();
            number++;
            if (kind < 0.6) {
                goods(file, firm, chance, number);
            } else if (kind < 0.8) {
                people(file, firm, chance, number);
            } else {
                money(file, firm, chance, number);
            }
        }
    }

    private void goods(CsvFile file, Firm firm, Chance chance, int number) throws IOException {
        boolean export = chance.happens(0.55);
        var stages = export
                ? List.of("factory", "road", "port", "customs", "ship", "arrived")
                : List.of("factory", "road", "station", "arrived");
        var stage = chance.of(stages);
        var since = days.getLast().minusDays(chance.below(9));
        boolean stuck = chance.happens(0.3) && !stage.equals("arrived");
        file.row(
                firm.code(),
                "SYNU%07d".formatted(number),
                "goods",
                export ? "export" : "domestic",
                firm.industrial() ? "成品 finished goods" : "货物 goods",
                (double) (1 + chance.below(4)),
                "TEU",
                export ? chance.of(PORTS) : firm.place().nameZh(),
                chance.of(export ? BUYERS.subList(0, 4) : BUYERS.subList(4, 8)),
                stage,
                since,
                since.plusDays(10),
                stuck
                        ? chance.of(List.of(
                                "缺集卡司机 no lorry driver",
                                "等舱位 waits for a ship",
                                "缺通行证 no pass",
                                "等检疫证明 waits for a certificate"))
                        : null,
                true);
    }

    private void people(CsvFile file, Firm firm, Chance chance, int number) throws IOException {
        var since = days.getLast().minusDays(chance.below(8));
        file.row(
                firm.code(),
                "P-%05d".formatted(number),
                "people",
                "domestic",
                "返岗员工 returning workers",
                (double) (5 + chance.below(40)),
                "人 people",
                chance.of(List.of("泸州 Luzhou", "贵州 Guizhou", "江西 Jiangxi", "湖北 Hubei")),
                firm.place().nameZh(),
                chance.of(List.of("home", "booked", "road", "quarantine", "arrived")),
                since,
                since.plusDays(14),
                chance.happens(0.2) ? "等健康证明 waits for a health certificate" : null,
                true);
    }

    private void money(CsvFile file, Firm firm, Chance chance, int number) throws IOException {
        var since = days.getLast().minusDays(chance.below(12));
        file.row(
                firm.code(),
                "L-%05d".formatted(number),
                "money",
                chance.happens(0.2) ? "export" : "domestic",
                "流动资金贷款 working capital loan",
                (double) (50 * (1 + chance.below(20))),
                "万元 10,000 yuan",
                "示例银行 Sample Bank",
                firm.nameZh(),
                chance.of(List.of("applied", "checked", "approved", "paid")),
                since,
                since.plusDays(10),
                null,
                true);
    }
}
