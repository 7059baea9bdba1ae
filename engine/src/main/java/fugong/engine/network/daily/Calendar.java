package fugong.engine.network.daily;

import fugong.engine.network.ProductionNetwork;
import fugong.engine.network.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What each firm could make today: its normal output, less damage, closures and policies of the day.
final class Calendar {

    private final ProductionNetwork network;
    private final Scenario scenario;
    private final Custom custom;
    private final double[] output;
    private final double[] damage;
    private final double[] capacity;
    private final boolean[] cut;
    private boolean anyCut;

    Calendar(ProductionNetwork network, Scenario scenario, double[] output, double[] damage, Custom custom) {
        this.network = network;
        this.scenario = scenario;
        this.custom = custom;
        this.output = output;
        this.damage = damage.clone();
        this.capacity = new double[output.length];
        boolean cuts = scenario.changes().stream().anyMatch(Change.Cut.class::isInstance);
        this.cut = new boolean[cuts ? network.rows().links() : 0];
    }

    double output(int firm) {
        return output[firm];
    }

    double capacity(int firm) {
        return capacity[firm];
    }

    boolean isCut(int link) {
        return anyCut && cut[link];
    }

    void begin(int day, FirmDays days) {
        if (day > 0 && custom.healing() == 0 && scenario.changes().isEmpty()) {
            return;
        }
        for (int firm = 0; firm < capacity.length; firm++) {
            if (day > custom.stopDays() && damage[firm] > 0) {
                damage[firm] *= 1 - custom.healing();
            }
            capacity[firm] = output[firm] * (1 - damage[firm]);
        }
        java.util.Arrays.fill(cut, false);
        anyCut = false;
        Map<Integer, Double> share = new HashMap<>();
        List<Change> policies = new ArrayList<>();
        for (Change change : scenario.changes()) {
            if (change.day() <= day) {
                apply(change, day, days, share, policies);
            }
        }
        share.forEach((firm, part) -> capacity[firm] = output[firm] * part);
        for (Change change : policies) {
            if (change instanceof Change.Policy(int sector, int from, int length, double most)) {
                limit(sector, most);
            }
        }
    }

    private void apply(Change change, int day, FirmDays days, Map<Integer, Double> share, List<Change> policies) {
        switch (change) {
            case Change.Close(int firm, int from, int length) -> {
                if (day < from + length) {
                    share.put(firm, 0.0);
                }
            }
            case Change.Reopen(int firm, int from, double part) -> share.put(firm, part);
            case Change.AddStock(int firm, int product, int on, double use) -> {
                if (on == day) {
                    add(firm, product, use, days);
                }
            }
            case Change.Switch(int buyer, int supplier, int on, double part) -> {
                if (on == day) {
                    change(buyer, supplier, part, days);
                }
            }
            case Change.Cut(int supplier, int buyer, int from, int length) -> {
                if (day < from + length) {
                    cut(supplier, buyer);
                }
            }
            case Change.Policy policy -> {
                if (day < policy.day() + policy.days()) {
                    policies.add(policy);
                }
            }
        }
    }

    private void limit(int sector, double most) {
        for (int firm = 0; firm < capacity.length; firm++) {
            if (network.sector(firm) == sector) {
                capacity[firm] = Math.min(capacity[firm], most * output[firm]);
            }
        }
    }

    private void add(int firm, int product, double use, FirmDays days) {
        Rows rows = network.rows();
        int p = Scenario.slot(network, firm, product);
        for (int link = rows.linkStart[p]; link < rows.linkStart[p + 1]; link++) {
            days.stock[link] += use * days.normal[link];
        }
    }

    private void change(int buyer, int supplier, double part, FirmDays days) {
        Rows rows = network.rows();
        int p = Scenario.slot(network, buyer, network.sector(supplier));
        double others = 0;
        double all = 0;
        for (int link = rows.linkStart[p]; link < rows.linkStart[p + 1]; link++) {
            all += days.normal[link];
            others += rows.supplier[link] == supplier ? 0 : days.normal[link];
        }
        for (int link = rows.linkStart[p]; link < rows.linkStart[p + 1]; link++) {
            boolean is = rows.supplier[link] == supplier;
            days.normal[link] = is ? part * all : others == 0 ? 0 : days.normal[link] * (1 - part) * all / others;
        }
    }

    private void cut(int supplier, int buyer) {
        Rows rows = network.rows();
        for (int link = rows.linkStart[rows.slotStart[buyer]];
                link < rows.linkStart[rows.slotStart[buyer + 1]];
                link++) {
            if (rows.supplier[link] == supplier) {
                cut[link] = true;
                anyCut = true;
            }
        }
    }
}
