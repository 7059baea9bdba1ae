package fugong.engine.transport.lines;

import java.util.Arrays;

/// The fewest vehicles that drive given runs, each run at its fixed time: runs minus the largest matching of runs
/// with a next run (Dilworth's theorem on the order "can be driven after"; augmenting paths, [kuhn1955]).
public final class ChainCover {

    private final double[] starts;
    private final double[] ends;
    private final double[][] between;
    private final int[] nextOf;
    private final int[] previousOf;

    private ChainCover(double[] starts, double[] ends, double[][] between) {
        this.starts = starts;
        this.ends = ends;
        this.between = between;
        nextOf = new int[starts.length];
        previousOf = new int[starts.length];
        Arrays.fill(nextOf, -1);
        Arrays.fill(previousOf, -1);
    }

    /// @param starts  when each run leaves its first stop
    /// @param ends    when it is free at its gate
    /// @param between between[i][j]: minutes from the end of run i to the first stop of run j
    public static int vehicles(double[] starts, double[] ends, double[][] between) {
        ChainCover cover = new ChainCover(starts, ends, between);
        int joined = 0;
        for (int i = 0; i < starts.length; i++) {
            joined += cover.extend(i, new boolean[starts.length]) ? 1 : 0;
        }
        return starts.length - joined;
    }

    private boolean extend(int i, boolean[] seen) {
        for (int j = 0; j < starts.length; j++) {
            if (j != i && !seen[j] && ends[i] + between[i][j] <= starts[j] && ends[i] > starts[i]) {
                seen[j] = true;
                if (previousOf[j] < 0 || extend(previousOf[j], seen)) {
                    nextOf[i] = j;
                    previousOf[j] = i;
                    return true;
                }
            }
        }
        return false;
    }
}
