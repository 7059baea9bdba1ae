package fugong.network.region;

import fugong.engine.network.Hands;
import fugong.engine.network.picture.LivePicture;
import fugong.engine.network.picture.Picture;
import fugong.engine.network.picture.Terms;
import fugong.network.limits.LimitRules;
import fugong.network.limits.OwnLimit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// The picture of one day, kept while reports come in: abilities change, losses and prices follow.
public final class KeptDay {

    private static final double PRECISION = 1e-13;
    /// Shares are kept to this many parts, money to the yuan: what is compared is what is shown, and more.
    private static final double PARTS = 1e9;

    private final Region region;
    private final List<OwnLimit>[] limits;
    private final boolean[] reported;
    private final LivePicture live;
    private final StateRow[] rows;
    private Figures figures;
    private long version;

    @SuppressWarnings("unchecked")
    public KeptDay(Region region, double substitution, Map<Integer, Judged> judged) {
        this.region = region;
        this.limits = new List[region.size()];
        this.reported = new boolean[region.size()];
        this.rows = new StateRow[region.size()];
        Arrays.fill(limits, List.of());
        double[] ability = new double[region.network().firms()];
        Arrays.fill(ability, 1);
        judged.forEach((firm, it) -> {
            limits[firm] = it.limits();
            reported[firm] = it.reported();
            ability[firm] = LimitRules.ability(it.limits());
        });
        var picture = Picture.of(region.network(), ability, terms(region, substitution), Hands.ALONE);
        this.live = LivePicture.from(picture, Hands.ALONE, PRECISION);
        this.figures = new Figures(region, picture);
        changedRows();
    }

    /// What the rules made of one enterprise.
    public record Judged(List<OwnLimit> limits, boolean reported) {}

    /// A loss is counted in yuan; elsewhere counts next to nothing, since nobody holds it down.
    private static Terms terms(Region region, double substitution) {
        double[] weight = new double[region.network().firms()];
        for (int firm = 0; firm < weight.length; firm++) {
            weight[firm] = region.isElsewhere(firm) ? 1e-6 : region.firms()[firm].output();
        }
        return new Terms(substitution, weight);
    }

    /// New words on some enterprises.
    ///
    /// @return the rows that changed
    public synchronized List<StateRow> update(Map<Integer, Judged> judged) {
        int[] firms = judged.keySet().stream().mapToInt(it -> it).sorted().toArray();
        double[] ability = new double[firms.length];
        for (int i = 0; i < firms.length; i++) {
            var it = judged.get(firms[i]);
            if (it != null) {
                limits[firms[i]] = it.limits();
                reported[firms[i]] = it.reported();
                ability[i] = LimitRules.ability(it.limits());
            }
        }
        live.update(firms, ability);
        version++;
        figures = new Figures(region, live.picture());
        return changedRows();
    }

    private List<StateRow> changedRows() {
        var changed = new ArrayList<StateRow>();
        for (int firm = 0; firm < rows.length; firm++) {
            var row = row(firm);
            if (!row.equals(rows[firm])) {
                rows[firm] = row;
                changed.add(row);
            }
        }
        return changed;
    }

    /// Attribution is taken from a full search each time: where two inputs bind a firm equally, following the
    /// reports one by one would make the choice depend on their order.
    private StateRow row(int firm) {
        var it = region.firms()[firm];
        var picture = figures.picture();
        double loss = rounded(picture.loss(firm));
        boolean root = loss > 0 && picture.isRoot(firm);
        int slot = picture.bindingSlot(firm);
        int kind = loss == 0
                ? StateRow.NOTHING
                : root ? limits[firm].getFirst().kind().ordinal() : StateRow.INPUT;
        Integer input = kind == StateRow.INPUT && slot >= 0
                ? region.catalogue().at(region.network().rows().product[slot]).id()
                : null;
        return new StateRow(
                it.id(),
                it.area(),
                it.section(),
                it.division(),
                region.catalogue().at(it.product()).id(),
                it.output(),
                it.staff(),
                rounded(1 - loss),
                rounded(picture.ability(firm)),
                root ? Math.rint(picture.obstacle(firm).held()) : 0,
                kind,
                input,
                reported[firm]);
    }

    private static double rounded(double share) {
        return Math.rint(share * PARTS) / PARTS;
    }

    public Region region() {
        return region;
    }

    public synchronized long version() {
        return version;
    }

    public synchronized List<StateRow> rows() {
        return List.of(rows);
    }

    public synchronized StateRow stateOf(int firm) {
        return rows[firm];
    }

    public synchronized List<OwnLimit> limits(int firm) {
        return firm < limits.length ? limits[firm] : List.of();
    }

    /// What its ability would be without the kind that limits it most.
    public synchronized double without(int firm) {
        var own = limits(firm);
        return own.isEmpty() ? 1 : LimitRules.without(own, own.getFirst().kind());
    }

    /// The full picture with chains of this state.
    public synchronized Figures figures() {
        return figures;
    }
}
