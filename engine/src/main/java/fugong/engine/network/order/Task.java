package fugong.engine.network.order;

/// One obstacle a desk can clear.
///
/// @param firm    the firm it holds down
/// @param ownLoss the firm's own loss once it is cleared: 0 when nothing else limits it
/// @param work    days one desk works on it, at least 1
public record Task(int firm, double ownLoss, int work) {

    public Task {
        if (work < 1 || !(ownLoss >= 0 && ownLoss <= 1)) {
            throw new IllegalArgumentException(
                    "A task needs work ≥ 1 (%d) and a loss in 0 … 1 (%s).".formatted(work, ownLoss));
        }
    }

    /// The firm's own limit vanishes in one day of one desk.
    public static Task clear(int firm) {
        return new Task(firm, 0, 1);
    }
}
