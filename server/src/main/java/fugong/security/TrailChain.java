package fugong.security;

import fugong.security.trail.Blocks;
import fugong.security.trail.Blocks.Block;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Proves that the trail is as it was written. Finished lines are sealed into blocks, each with a SHA-256 over the
/// block before it and its own lines; changing, removing or adding a line under a seal breaks the chain from there
/// on.
///
/// Writing takes no common lock: a block holds the lines of all transactions older than any still running
/// (`pg_snapshot_xmin`), and no line can join those any more. What the chain cannot show is a rewriting of
/// everything by the owner of the database: whoever fears that notes the [TrailCheck#head] elsewhere, on paper.
@Component
public class TrailChain {

    private static final Logger LOG = LoggerFactory.getLogger(TrailChain.class);
    private static final Actor KEEPER = Actor.system("trail");

    private final Blocks blocks;
    private final WallClock wall;

    TrailChain(Blocks blocks, WallClock wall) {
        this.blocks = blocks;
        this.wall = wall;
    }

    @Scheduled(fixedDelayString = "${fugong.security.seal-every:1m}", initialDelayString = "PT20S")
    void sealNow() {
        long lines = Actors.as(KEEPER, this::seal);
        if (lines > 0) {
            LOG.debug("Sealed {} lines of the trail.", lines);
        }
    }

    /// Seals what is finished and not sealed yet.
    ///
    /// @return how many lines
    @Transactional
    public long seal() {
        return Actors.as(KEEPER, () -> {
            blocks.oneAtATime();
            var last = blocks.last();
            String upTo = blocks.oldestRunning();
            if (!blocks.hasLines(last.toTx(), upTo)) {
                return 0L;
            }
            var print = blocks.print(last.hash(), last.toTx(), upTo);
            blocks.add(
                    new Block(last.id() + 1, last.toTx(), upTo, print.lines(), print.hash()),
                    Timestamp.from(wall.instant()));
            return print.lines();
        });
    }

    /// Recomputes every block from the lines.
    @Transactional(readOnly = true)
    public TrailCheck verify() {
        return Actors.as(KEEPER, () -> {
            var breaks = new ArrayList<TrailCheck.Break>();
            var before = Block.NONE;
            long lines = 0;
            for (Block block : blocks.all()) {
                lines += block.lines();
                compare(before, block, breaks);
                before = block;
            }
            return new TrailCheck(
                    before.id(),
                    lines,
                    blocks.unsealed(before.toTx()),
                    HexFormat.of().formatHex(before.hash()),
                    List.copyOf(breaks));
        });
    }

    private void compare(Block before, Block block, List<TrailCheck.Break> breaks) {
        if (block.id() != before.id() + 1 || !block.fromTx().equals(before.toTx())) {
            breaks.add(new TrailCheck.Break(block.id(), TrailCheck.What.BLOCK_MISSING, block.fromTx(), block.toTx()));
            return;
        }
        var print = blocks.print(before.hash(), block.fromTx(), block.toTx());
        if (print.lines() < block.lines()) {
            breaks.add(new TrailCheck.Break(block.id(), TrailCheck.What.LINES_REMOVED, block.fromTx(), block.toTx()));
        } else if (print.lines() > block.lines()) {
            breaks.add(new TrailCheck.Break(block.id(), TrailCheck.What.LINES_ADDED, block.fromTx(), block.toTx()));
        } else if (!Arrays.equals(print.hash(), block.hash())) {
            breaks.add(new TrailCheck.Break(block.id(), TrailCheck.What.LINES_CHANGED, block.fromTx(), block.toTx()));
        }
    }
}
