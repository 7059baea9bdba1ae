package fugong.network.region;

import fugong.engine.network.Hands;
import fugong.engine.network.picture.Picture;
import fugong.engine.network.picture.Terms;
import fugong.network.limits.LimitRules;
import fugong.network.limits.OwnLimit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// The picture of one day, kept while reports come in: what the rules said of each enterprise is kept, reports change
/// a few of them, and only rows that came out otherwise are handed on.
///
/// The picture itself is solved anew from the kept words: at 20,000 enterprises that takes tens of milliseconds, and
/// it is then the same as the nightly full computation, whatever the order of the reports was. The engine's
/// `LivePicture`, which follows losses link by link, pays from some hundred thousand firms on.
///
/// Who reads never waits for who writes: an update makes the next state beside the present one and puts it in its
/// place.
public final class KeptDay {

    /// Shares are kept to this many parts, money to the yuan: what is compared is what is shown, and more.
    private static final double PARTS = 1e9;

    private final Region region;
    private final Terms terms;
    private volatile State state;

    /// @param words what the rules made of each enterprise; not changed any more
    /// @param rows  of each enterprise; not changed any more
    private record State(long version, Judged[] words, StateRow[] rows, Figures figures) {}

    public KeptDay(Region region, double substitution, Map<Integer, Judged> judged) {
        this.region = region;
        var words = new Judged[region.size()];
        Arrays.fill(words, Judged.UNHEARD);
        judged.forEach((firm, it) -> words[firm] = it);
        this.terms = terms(region, substitution);
        this.state = stateOf(0, words, solved(region, words, terms));
    }

    /// What the rules made of one enterprise.
    public record Judged(List<OwnLimit> limits, boolean reported) {

        private static final Judged UNHEARD = new Judged(List.of(), false);
    }

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
        var before = state;
        var words = before.words().clone();
        judged.forEach((firm, it) -> words[firm] = it);
        state = stateOf(before.version() + 1, words, solved(region, words, terms));
        return changed(before.rows(), state.rows());
    }

    private static Figures solved(Region region, Judged[] words, Terms terms) {
        double[] ability = new double[region.network().firms()];
        Arrays.fill(ability, 1);
        for (int firm = 0; firm < words.length; firm++) {
            ability[firm] = LimitRules.ability(words[firm].limits());
        }
        return new Figures(region, Picture.of(region.network(), ability, terms, Hands.ALONE));
    }

    private State stateOf(long version, Judged[] words, Figures figures) {
        var rows = new StateRow[words.length];
        for (int firm = 0; firm < rows.length; firm++) {
            rows[firm] = row(firm, words[firm], figures.picture());
        }
        return new State(version, words, rows, figures);
    }

    private static List<StateRow> changed(StateRow[] before, StateRow[] after) {
        var changed = new ArrayList<StateRow>();
        for (int firm = 0; firm < after.length; firm++) {
            if (!after[firm].equals(before[firm])) {
                changed.add(after[firm]);
            }
        }
        return changed;
    }

    private StateRow row(int firm, Judged words, Picture picture) {
        var it = region.firms()[firm];
        double loss = rounded(picture.loss(firm));
        boolean root = loss > 0 && picture.isRoot(firm);
        int slot = picture.bindingSlot(firm);
        int kind = loss == 0
                ? StateRow.NOTHING
                : root ? words.limits().getFirst().kind().ordinal() : StateRow.INPUT;
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
                words.reported());
    }

    private static double rounded(double share) {
        return Math.rint(share * PARTS) / PARTS;
    }

    public Region region() {
        return region;
    }

    public long version() {
        return state.version();
    }

    public List<StateRow> rows() {
        return List.of(state.rows());
    }

    public StateRow stateOf(int firm) {
        return state.rows()[firm];
    }

    public List<OwnLimit> limits(int firm) {
        return firm < region.size() ? state.words()[firm].limits() : List.of();
    }

    /// What its ability would be without the kind that limits it most.
    public double without(int firm) {
        var own = limits(firm);
        return own.isEmpty() ? 1 : LimitRules.without(own, own.getFirst().kind());
    }

    /// The full picture with chains of this state.
    public Figures figures() {
        return state.figures();
    }
}
