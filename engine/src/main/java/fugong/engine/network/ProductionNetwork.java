package fugong.engine.network;

import java.util.Optional;

/// Who supplies whom, on a normal day: the snapshot every question of this engine starts from.
///
/// Firms are dense numbers. They may have been renumbered so that firms with many customers come first (random
/// reads then hit the cache: measured 1.5 to 1.75 times faster); [#given] and [#number] translate.
public final class ProductionNetwork {

    private final Rows rows;
    private final char[] sector;
    private final double[] output;
    private final double[] slotAmount;
    private final int[] given;
    private final int[] number;
    private Optional<Columns> columns = Optional.empty();

    /// @param rows       the links
    /// @param sector     sector of each firm
    /// @param output     normal output of each firm per day, in money
    /// @param slotAmount normal purchases of each slot per day, in money; empty where only shares are known
    /// @param given      the number each firm had where it came from
    public ProductionNetwork(Rows rows, char[] sector, double[] output, double[] slotAmount, int[] given) {
        this.rows = rows;
        this.sector = sector;
        this.output = output;
        this.slotAmount = slotAmount;
        this.given = given;
        this.number = new int[given.length];
        for (int firm = 0; firm < given.length; firm++) {
            number[given[firm]] = firm;
        }
    }

    public Rows rows() {
        return rows;
    }

    /// The view from the suppliers, built at the first question.
    public synchronized Columns columns() {
        if (columns.isEmpty()) {
            columns = Optional.of(Columns.of(rows));
        }
        return columns.get();
    }

    public int firms() {
        return rows.firms();
    }

    public int sector(int firm) {
        return sector[firm];
    }

    /// Normal output per day.
    public double output(int firm) {
        return output[firm];
    }

    public double totalOutput() {
        double total = 0;
        for (double one : output) {
            total += one;
        }
        return total;
    }

    /// Share of each firm in the output of all: the usual weight v of a loss. Nothing where nobody makes anything.
    public double[] outputShares() {
        double total = totalOutput();
        double[] shares = new double[output.length];
        for (int firm = 0; firm < shares.length; firm++) {
            shares[firm] = total == 0 ? 0 : output[firm] / total;
        }
        return shares;
    }

    public boolean knowsAmounts() {
        return slotAmount.length == rows.slots();
    }

    /// Normal purchases of a slot per day.
    public double slotAmount(int slot) {
        return slotAmount[slot];
    }

    /// The number the firm had where it came from.
    public int given(int firm) {
        return given[firm];
    }

    /// The firm's number in this network.
    public int number(int given) {
        return number[given];
    }

    /// Values per firm as they came, put into this network's numbering.
    public double[] arrange(double[] asGiven) {
        double[] arranged = new double[asGiven.length];
        for (int firm = 0; firm < arranged.length; firm++) {
            arranged[firm] = asGiven[given[firm]];
        }
        return arranged;
    }

    /// Values per firm of this network, put back into the order in which firms came.
    public double[] asGiven(double[] values) {
        double[] back = new double[values.length];
        for (int firm = 0; firm < back.length; firm++) {
            back[given[firm]] = values[firm];
        }
        return back;
    }
}
