package fugong.engine.network.daily;

import fugong.engine.network.Rows;
import java.util.Arrays;

/// Who is behind the lost output of one simulated day.
///
/// A firm below normal is bound by its capacity (a root), by the stock of one input, or by its orders. Its loss is
/// handed to the suppliers of that input in proportion to what each lacks, or to the customers who ordered less,
/// and so on until a root is met. What circles without meeting one, and what today's roots cannot explain because
/// its cause has passed (an empty stock after the supplier is back), is the *echo* of earlier days. Roots and echo
/// add up to the loss.
public final class DayCauses {

    private static final int SWEEPS = 200;
    private static final double SMALL = 1e-12;

    private final FirmDays days;
    private final Rows rows;
    private final double[] loss;
    private final double[] byRoot;
    private double echo;
    private double[] flow;

    private DayCauses(FirmDays days) {
        this.days = days;
        this.rows = days.network().rows();
        int firms = rows.firms();
        this.loss = new double[firms];
        this.byRoot = new double[firms];
        this.flow = new double[firms];
        for (int firm = 0; firm < firms; firm++) {
            loss[firm] = Math.max(0, days.output(firm) - days.production(firm));
        }
    }

    /// The causes of the last computed day.
    public static DayCauses of(FirmDays days) {
        var causes = new DayCauses(days);
        causes.follow();
        return causes;
    }

    private void follow() {
        flow = loss.clone();
        double total = Arrays.stream(loss).sum();
        double moving = total;
        for (int sweep = 0; sweep < SWEEPS && moving > SMALL * total; sweep++) {
            double[] next = new double[flow.length];
            for (int firm = 0; firm < flow.length; firm++) {
                if (flow[firm] > 0) {
                    pass(firm, flow[firm], next);
                }
            }
            flow = next;
            moving = Arrays.stream(flow).sum();
        }
        echo += moving;
    }

    private void pass(int firm, double amount, double[] next) {
        double made = days.production(firm);
        double near = 1e-9 * days.output(firm);
        if (days.capacity(firm) <= made + near) {
            byRoot[firm] += amount;
        } else if (days.inputLimit[firm] <= made + near) {
            toSuppliers(bindingSlot(firm), amount, next);
        } else {
            toCustomers(firm, amount, next);
        }
    }

    private int bindingSlot(int firm) {
        int best = rows.slotStart[firm];
        double least = Double.POSITIVE_INFINITY;
        for (int p = rows.slotStart[firm]; p < rows.slotStart[firm + 1]; p++) {
            double held = 0;
            double use = 0;
            for (int link = rows.linkStart[p]; link < rows.linkStart[p + 1]; link++) {
                held += days.stock[link];
                use += days.normal[link];
            }
            if (use > 0 && held / use < least) {
                least = held / use;
                best = p;
            }
        }
        return best;
    }

    private void toSuppliers(int slot, double amount, double[] next) {
        double lacking = 0;
        for (int link = rows.linkStart[slot]; link < rows.linkStart[slot + 1]; link++) {
            lacking += days.normal[link] * rate(rows.supplier[link]);
        }
        if (lacking == 0) {
            echo += amount;
            return;
        }
        for (int link = rows.linkStart[slot]; link < rows.linkStart[slot + 1]; link++) {
            next[rows.supplier[link]] += amount * days.normal[link] * rate(rows.supplier[link]) / lacking;
        }
    }

    private void toCustomers(int firm, double amount, double[] next) {
        var columns = days.network().columns();
        double missing = 0;
        for (int at = columns.outStart[firm]; at < columns.outStart[firm + 1]; at++) {
            missing += missing(firm, columns.slot[at]) * rate(columns.buyer[columns.slot[at]]);
        }
        if (missing == 0) {
            echo += amount;
            return;
        }
        for (int at = columns.outStart[firm]; at < columns.outStart[firm + 1]; at++) {
            int buyer = columns.buyer[columns.slot[at]];
            next[buyer] += amount * missing(firm, columns.slot[at]) * rate(buyer) / missing;
        }
    }

    /// Normal value less today's order on the link from a supplier into a slot.
    private double missing(int supplier, int slot) {
        double missing = 0;
        int buyer = days.network().columns().buyer[slot];
        for (int link = rows.linkStart[slot]; link < rows.linkStart[slot + 1]; link++) {
            if (rows.supplier[link] == supplier) {
                missing += Math.max(0, days.normal[link] - days.order(buyer, link));
            }
        }
        return missing;
    }

    private double rate(int firm) {
        return days.output(firm) == 0 ? 0 : loss[firm] / days.output(firm);
    }

    /// Output lost on the day because of this root.
    public double byRoot(int firm) {
        return byRoot[firm];
    }

    /// Output lost that no root of the day explains.
    public double echo() {
        return echo;
    }

    /// All output lost on the day against normal; equals the roots and the echo together.
    public double lost() {
        return Arrays.stream(loss).sum();
    }

    public double attributed() {
        return Arrays.stream(byRoot).sum() + echo;
    }
}
