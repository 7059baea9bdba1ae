package fugong.engine.assignment.flow;

import java.math.BigInteger;

/// An exact sum of products of longs, 128 bits wide: 1e9 workers at 1e9 each, a million times over, still fit.
public final class WideSum {

    private long high;
    private long low;

    /// Adds `a · b`.
    public void add(long a, long b) {
        long productLow = a * b;
        long sum = low + productLow;
        high += Math.multiplyHigh(a, b) + (Long.compareUnsigned(sum, low) < 0 ? 1 : 0);
        low = sum;
    }

    /// The sum so far.
    public BigInteger value() {
        var unsigned = BigInteger.valueOf(low);
        if (low < 0) {
            unsigned = unsigned.add(BigInteger.ONE.shiftLeft(64));
        }
        return BigInteger.valueOf(high).shiftLeft(64).add(unsigned);
    }
}
