package fugong.network.runs;

/// The ear of something long, and the hand that stops it: told of each stage before it begins.
@FunctionalInterface
public interface Stages {

    /// Nobody listens and nobody stops it.
    Stages ALONE = (stage, share) -> {};

    /// @param stage key of its name in the messages, under `network.stage.`
    /// @param share of the whole that is done, 0 to 1
    /// @throws java.util.concurrent.CancellationException where somebody stopped it
    void at(String stage, double share);
}
