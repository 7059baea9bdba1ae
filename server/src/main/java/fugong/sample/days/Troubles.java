package fugong.sample.days;

import fugong.sample.days.FirmReport.Trouble;
import fugong.sample.firms.Chance;
import fugong.sample.firms.Firm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What stands in the way, by the season: protective goods and approvals first, people and parts in the middle,
/// orders and money at the end.
final class Troubles {

    static final List<String> KINDS = List.of(
            "GOODS",
            "LABOUR",
            "APPROVAL",
            "LOGISTICS",
            "SUPPLY_CHAIN",
            "MONEY",
            "UTILITIES",
            "DAMAGE",
            "ORDERS",
            "OTHER");

    private static final LocalDate MASKS_UNTIL = LocalDate.of(2020, 2, 26);
    private static final LocalDate APPROVALS_UNTIL = LocalDate.of(2020, 2, 22);
    private static final LocalDate ORDERS_FROM = LocalDate.of(2020, 3, 6);

    List<Trouble> of(Firm firm, LocalDate day, FirmDays.Truth truth, Chance chance) {
        if (firm.conduct() == Firm.Conduct.WAITING) {
            return List.of(of("APPROVAL", firm, day));
        }
        if (firm.conduct() == Firm.Conduct.STARVED) {
            return truth.works() ? List.of(of("SUPPLY_CHAIN", firm, day)) : List.of();
        }
        var found = new ArrayList<Trouble>();
        if (day.isBefore(MASKS_UNTIL) && chance.happens(0.16)) {
            found.add(of("GOODS", firm, day));
        }
        if (!truth.works() && day.isBefore(APPROVALS_UNTIL) && chance.happens(0.12)) {
            found.add(of("APPROVAL", firm, day));
        }
        if (truth.attendance() < 0.8 && firm.away() > 0.2 && chance.happens(0.2)) {
            found.add(of("LABOUR", firm, day));
        }
        if (truth.works() && truth.made() < 0.75 && chance.happens(0.08)) {
            found.add(of(chance.happens(0.6) ? "SUPPLY_CHAIN" : "LOGISTICS", firm, day));
        }
        if (firm.staff() < 100 && chance.happens(0.03)) {
            found.add(of("MONEY", firm, day));
        }
        if (!day.isBefore(ORDERS_FROM) && chance.happens(0.04)) {
            found.add(of("ORDERS", firm, day));
        }
        return found;
    }

    Trouble of(String kind, Firm firm, LocalDate day) {
        var since = day.minusDays(3);
        var here = firm.place().nameZh();
        int staff = Math.max(1, firm.staff());
        return switch (kind) {
            case "GOODS" -> new Trouble(kind, staff * 4, "医用口罩", here, since);
            case "LABOUR" -> new Trouble(kind, Math.max(1, (int) (staff * firm.away() * 0.5)), "熟练工", "省外", since);
            case "APPROVAL" -> new Trouble(kind, 1, "复工申报待批", here, since);
            case "LOGISTICS" -> new Trouble(kind, 2, "货车", here, since);
            case "SUPPLY_CHAIN" -> new Trouble(kind, 1, "上游供应商未复工", here, since);
            case "MONEY" -> new Trouble(kind, Math.max(5, staff), "流动资金(万元)", here, since);
            case "UTILITIES" -> new Trouble(kind, 1, "变压器待送电", here, since);
            case "DAMAGE" -> new Trouble(kind, 1, "设备受潮", here, since);
            case "ORDERS" -> new Trouble(kind, 30, "外贸订单取消(%)", here, since);
            default -> new Trouble(kind, 1, "其他事项", here, since);
        };
    }

    List<String> wants(List<Trouble> troubles) {
        return troubles.stream()
                .filter(it -> it.kind().equals("GOODS")
                        || it.kind().equals("LABOUR")
                        || it.kind().equals("MONEY"))
                .map(it -> it.what() + "|" + it.quantity() + "|" + unit(it.kind()))
                .toList();
    }

    private static String unit(String kind) {
        return switch (kind) {
            case "GOODS" -> "只";
            case "LABOUR" -> "人";
            default -> "万元";
        };
    }
}
