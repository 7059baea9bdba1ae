package fugong.importing.store;

import java.util.Optional;
import java.util.function.IntFunction;

/// The kept verdicts of one resource, one after the other; a piece in memory at a time.
public final class Verdicts {

    private final IntFunction<Optional<byte[]>> pieces;
    private byte[] current = {};
    private int at;
    private int piece;

    Verdicts(IntFunction<Optional<byte[]>> pieces) {
        this.pieces = pieces;
    }

    /// Of the next row of the file.
    public Verdict next() {
        while (at == current.length) {
            int wanted = piece++;
            current = pieces.apply(wanted)
                    .orElseThrow(() -> new IllegalStateException(
                            "The kept plan ends at piece %d, before its file.".formatted(wanted)));
            at = 0;
        }
        return Verdict.of(current[at++]);
    }
}
