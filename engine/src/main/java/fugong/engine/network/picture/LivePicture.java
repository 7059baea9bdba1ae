package fugong.engine.network.picture;

import fugong.engine.network.Hands;
import fugong.engine.network.ProductionNetwork;
import fugong.engine.network.Rows;
import java.util.Arrays;

/// A picture that follows the reports of the day: after a few thousand firms changed, it is updated, not
/// recomputed.
///
/// Losses are followed on the frontier; a firm whose binding slot changed hands its old slot's prices back and pays
/// the new one, and price differences are pushed along binding slots until nothing moves. Chains of causes are not
/// kept: ask [#picture], which runs the full search. With σ = 0 circular waits are possible and everything is
/// recomputed.
public final class LivePicture {

    private static final int BLOCK = 256;
    private static final int FEW = 512;

    private final ProductionNetwork network;
    private final Terms terms;
    private final Hands hands;
    private final double precision;
    private Frontier frontier;
    private int[] cause;
    private double[] price;
    private double lost;
    private final double[] waiting;
    private final boolean[] queued;
    private int[] queue = new int[1024];
    /// A block of price differences: the binding slot's links, and what one unit of share gets.
    private final int[] slot = new int[BLOCK];
    private final int[] from = new int[BLOCK];
    private final int[] to = new int[BLOCK];
    private final double[] factor = new double[BLOCK];

    /// Differences of prices below this are not followed.
    private final double priceStep;

    private LivePicture(Picture picture, Hands hands, double precision, double priceStep) {
        this.priceStep = priceStep * Arrays.stream(picture.terms.weight()).sum();
        this.network = picture.network;
        this.terms = picture.terms;
        this.hands = hands;
        this.precision = precision;
        this.waiting = new double[network.firms()];
        this.queued = new boolean[network.firms()];
        this.frontier = new Frontier(network, terms, picture.ownLoss, picture.loss, precision, hands);
        this.cause = picture.causes.cause.clone();
        this.price = picture.price.clone();
        this.lost = picture.lost();
    }

    /// @param precision differences of losses below this are not followed; 1e-13 keeps twelve digits
    public static LivePicture from(Picture picture, Hands hands, double precision) {
        return new LivePicture(picture, hands, precision, 1e-15);
    }

    /// Prices good enough to choose candidates by; losses as exact as ever.
    static LivePicture roughPrices(Picture picture, double precision) {
        return new LivePicture(picture, Hands.ALONE, precision, 1e-5);
    }

    /// New abilities of some firms; everything else stays.
    public void update(int[] firms, double[] ability) {
        frontier.markForGood();
        if (terms.keep() > 1 - 1e-9) {
            startAgain(firms, ability);
            return;
        }
        for (int i = 0; i < firms.length; i++) {
            frontier.setOwnLoss(firms[i], 1 - ability[i]);
        }
        frontier.settle();
        if (frontier.gaveUp()) {
            startAgain(firms, ability);
            return;
        }
        lost -= frontier.gain;
        pushPrices(rebind());
    }

    /// Finds who is bound otherwise now; the old slot gets the price back, the new one pays it.
    private int rebind() {
        int count = frontier.seenCount;
        int[] now = new int[count];
        int half = count < FEW ? count : count / 2;
        hands.both(() -> causes(now, 0, half), () -> causes(now, half, count));
        int waitingFirms = 0;
        for (int i = 0; i < count; i++) {
            int firm = frontier.seen[i];
            if (now[i] != cause[firm]) {
                waitingFirms = move(cause[firm], -price[firm], waitingFirms);
                waitingFirms = move(now[i], price[firm], waitingFirms);
                cause[firm] = now[i];
            }
        }
        return waitingFirms;
    }

    private void causes(int[] now, int from, int to) {
        for (int i = from; i < to; i++) {
            now[i] = causeOf(frontier.seen[i]);
        }
    }

    /// Weighted output won if some firms' own losses were the given ones; the state stays as it is. Not for σ
    /// = 0.
    double trial(int[] firms, double[] ownLoss) {
        frontier.mark();
        for (int i = 0; i < firms.length; i++) {
            frontier.setOwnLoss(firms[i], ownLoss[i]);
        }
        frontier.settle();
        double gain = frontier.gain;
        frontier.undo();
        return gain;
    }

    private void startAgain(int[] firms, double[] ability) {
        double[] own = frontier.ownLoss.clone();
        for (int i = 0; i < firms.length; i++) {
            own[firms[i]] = 1 - ability[i];
        }
        var picture = Picture.ofOwnLoss(network, own, terms, hands);
        frontier = new Frontier(network, terms, own, picture.loss, precision, hands);
        cause = picture.causes.cause.clone();
        price = picture.price.clone();
        lost = picture.lost();
    }

    /// Own limit first, the slot of before while it is tight, else the worst slot.
    private int causeOf(int firm) {
        double loss = frontier.loss[firm];
        double tight = loss - 4 * precision;
        if (loss <= Causes.LOSSLESS) {
            return Causes.NONE;
        }
        if (frontier.ownLoss[firm] > Causes.LOSSLESS && frontier.ownLoss[firm] >= tight) {
            return Causes.OWN;
        }
        int before = cause[firm];
        if (before >= 0 && frontier.slotLoss[before] * frontier.keep >= tight) {
            return before;
        }
        Rows rows = frontier.rows;
        int best = Causes.OWN;
        double most = 0;
        for (int p = rows.slotStart[firm]; p < rows.slotStart[firm + 1]; p++) {
            if (frontier.slotLoss[p] > most) {
                most = frontier.slotLoss[p];
                best = p;
            }
        }
        return best;
    }

    private int move(int slot, double amount, int count) {
        if (slot < 0) {
            return count;
        }
        Rows rows = frontier.rows;
        return move(
                rows.linkStart[slot], rows.linkStart[slot + 1], amount * rows.criticality[slot] * frontier.keep, count);
    }

    private int move(int from, int to, double factor, int count) {
        Rows rows = frontier.rows;
        int end = count;
        for (int link = from; link < to; link++) {
            int supplier = rows.supplier[link];
            waiting[supplier] += factor * rows.share[link];
            if (!queued[supplier]) {
                queued[supplier] = true;
                if (end == queue.length) {
                    queue = Arrays.copyOf(queue, 2 * end);
                }
                queue[end++] = supplier;
            }
        }
        return end;
    }

    /// Price differences travel from buyers to suppliers, block by block: what a block needs from random places is
    /// read in short loops, so that many reads are under way at once.
    private void pushPrices(int waitingFirms) {
        int end = waitingFirms;
        int next = 0;
        while (next < end) {
            int count = Math.min(BLOCK, end - next);
            take(next, count);
            next += count;
            for (int i = 0; i < count; i++) {
                end = move(from[i], to[i], factor[i], end);
            }
            if (next > 1 << 22) {
                System.arraycopy(queue, next, queue, 0, end - next);
                end -= next;
                next = 0;
            }
        }
    }

    private void take(int first, int count) {
        Rows rows = frontier.rows;
        for (int i = 0; i < count; i++) {
            int firm = queue[first + i];
            queued[firm] = false;
            double change = waiting[firm];
            boolean counts = Math.abs(change) > priceStep;
            factor[i] = counts ? change : 0;
            waiting[firm] = counts ? 0 : change;
            price[firm] += factor[i];
            slot[i] = counts ? cause[firm] : -1;
        }
        for (int i = 0; i < count; i++) {
            int p = slot[i];
            from[i] = p < 0 ? 0 : rows.linkStart[p];
            to[i] = p < 0 ? 0 : rows.linkStart[p + 1];
            factor[i] *= p < 0 ? 0 : rows.criticality[p] * frontier.keep;
        }
    }

    public double lost() {
        return lost;
    }

    public double loss(int firm) {
        return frontier.loss[firm];
    }

    public double price(int firm) {
        return cause[firm] == Causes.OWN ? price[firm] : 0;
    }

    /// Links followed by the last update.
    public long visits() {
        return frontier.visits;
    }

    /// Σ over roots of price · (1 − ψ).
    public double attributed() {
        double sum = 0;
        for (int firm = 0; firm < cause.length; firm++) {
            sum += price(firm) * frontier.ownLoss[firm];
        }
        return sum;
    }

    /// The same state computed from scratch, with chains.
    public Picture picture() {
        return Picture.ofOwnLoss(network, frontier.ownLoss, terms, hands);
    }
}
