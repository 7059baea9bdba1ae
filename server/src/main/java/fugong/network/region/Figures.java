package fugong.network.region;

import fugong.engine.network.Hands;
import fugong.engine.network.picture.Obstacle;
import fugong.engine.network.picture.Picture;
import fugong.engine.network.picture.Step;
import fugong.engine.network.picture.Unlock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The full picture of one state with everything a page asks of its roots; made when first asked, and then kept
/// until the state changes.
public final class Figures {

    /// @param held      yuan a day
    /// @param workers   full working days lost by people, itself included
    /// @param exports   yuan a day, by the export share of each sector
    /// @param firms     enterprises whose chain ends at it, itself not counted
    /// @param drawn     share of `held` that passes a drawn link
    /// @param unlock    yuan a day that come back when the tightest limit goes, solved anew
    /// @param linear    the same by price: an upper bound
    /// @param low       held with σ = 1, its own loss
    /// @param high      held with σ = 0, nothing can be substituted
    public record Root(
            int firm,
            double held,
            double workers,
            double exports,
            int firms,
            double drawn,
            double unlock,
            double linear,
            double low,
            double high) {}

    private final Region region;
    private final Picture picture;
    private final Map<Integer, Double> unlocked = new HashMap<>();
    private @Nullable Measures measures;

    /// What costs more than the picture itself.
    private record Measures(
            double[] workers,
            double[] exports,
            double[] told,
            Picture rigid,
            Unlock unlock,
            int[] rootOf,
            int[] followers) {}

    Figures(Region region, Picture picture) {
        this.region = region;
        this.picture = picture;
    }

    private synchronized Measures measures() {
        if (measures == null) {
            measures = measured();
        }
        return measures;
    }

    private Measures measured() {
        int n = picture.network().firms();
        double[] people = new double[n];
        double[] abroad = new double[n];
        double[] ability = new double[n];
        for (int firm = 0; firm < n; firm++) {
            ability[firm] = picture.ability(firm);
            if (!region.isElsewhere(firm)) {
                people[firm] = region.firms()[firm].staff();
                abroad[firm] =
                        region.firms()[firm].output() * region.catalogue().exportShare(region.firms()[firm].product());
            }
        }
        int[] rootOf = new int[n];
        int[] followers = new int[n];
        followChains(rootOf, followers);
        return new Measures(
                Carried.per(picture, people, link -> true),
                Carried.per(picture, abroad, link -> true),
                Carried.per(picture, picture.terms().weight(), link -> !region.isDrawn(link)),
                Picture.of(picture.network(), ability, picture.terms().withSubstitution(0), Hands.ALONE),
                Unlock.from(picture, 1e-12),
                rootOf,
                followers);
    }

    private void followChains(int[] rootOf, int[] followers) {
        int n = rootOf.length;
        int[] next = new int[n];
        for (int firm = 0; firm < n; firm++) {
            var chain = picture.chain(firm);
            next[firm] = chain.isEmpty()
                    ? -1
                    : chain.getFirst().isRoot() ? firm : chain.getFirst().supplier();
        }
        for (int firm = 0; firm < n; firm++) {
            int at = firm;
            for (int step = 0; step < n && at >= 0 && next[at] != at; step++) {
                at = next[at];
            }
            rootOf[firm] = at;
            if (at >= 0 && at != firm) {
                followers[at]++;
            }
        }
    }

    public Picture picture() {
        return picture;
    }

    /// The root at which a firm's chain ends; itself where its own limit binds, −1 where nothing is lost.
    public int rootOf(int firm) {
        return measures().rootOf()[firm];
    }

    /// Share of what a little less loss at the firm would bring, itself included, that passes a drawn link on its
    /// way to those who wait.
    public synchronized double drawnBeyond(int firm) {
        double all = picture.weightOfLoss(firm);
        return all <= 0 ? 0 : Math.clamp(1 - measures().told()[firm] / all, 0, 1);
    }

    /// @param left what the firm's ability would be without its tightest kind of limit
    public synchronized Root root(int firm, double left) {
        var all = measures();
        Obstacle obstacle = picture.obstacle(firm);
        double own = 1 - picture.ability(firm);
        double held = obstacle.held();
        double cleared = Math.max(0, own - (1 - left));
        double back = unlocked.computeIfAbsent(
                firm,
                it -> all.unlock().set(new int[] {it}, new double[] {1 - left}).coordinated());
        return new Root(
                firm,
                held,
                all.workers()[firm] * own,
                all.exports()[firm] * own,
                all.followers()[firm],
                held <= 0 ? 0 : Math.clamp(1 - all.told()[firm] * own / held, 0, 1),
                back,
                obstacle.price() * cleared,
                obstacle.own(),
                Math.max(
                        held,
                        all.rigid().isRoot(firm) ? all.rigid().obstacle(firm).held() : held));
    }

    /// Whether any step of a chain rests on a drawn link.
    public boolean isDrawn(Step step) {
        var rows = picture.network().rows();
        int slot = picture.bindingSlot(step.firm());
        for (int link = slot < 0 ? 0 : rows.linkStart[slot]; slot >= 0 && link < rows.linkStart[slot + 1]; link++) {
            if (rows.supplier[link] == step.supplier()) {
                return region.isDrawn(link);
            }
        }
        return false;
    }
}
