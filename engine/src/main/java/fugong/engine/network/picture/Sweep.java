package fugong.engine.network.picture;

import fugong.engine.network.Hands;
import fugong.engine.network.Rows;

/// Losses alone, for networks so large that causes and prices do not fit beside them.
///
/// @param loss          share of normal output lost per firm
/// @param fullSweeps    sweeps over all links
/// @param bindingSweeps sweeps over binding slots
public record Sweep(double[] loss, int fullSweeps, int bindingSweeps) {

    public static Sweep over(Rows rows, double substitution, double[] ownLoss, Hands hands) {
        var fixedPoint = new FixedPoint(rows, 1 - substitution, ownLoss, hands);
        double[] loss = fixedPoint.solve();
        return new Sweep(loss, fixedPoint.fullSweeps, fixedPoint.bindingSweeps);
    }

    public double meanLoss() {
        double sum = 0;
        for (double one : loss) {
            sum += one;
        }
        return sum / loss.length;
    }
}
