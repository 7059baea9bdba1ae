package fugong.security;

import fugong.kernel.Finding;
import fugong.kernel.Severity;
import fugong.persistence.IntegrityCheck;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Asks the chain of the trail whether every sealed line is still as it was written; for `fugong check`.
@Component
class TrailHolds implements IntegrityCheck {

    private final TrailChain chain;

    TrailHolds(TrailChain chain) {
        this.chain = chain;
    }

    /// A block of the trail is not as it was sealed.
    record TrailBroken(TrailCheck.Break at) implements Finding {
        @Override
        public Severity severity() {
            return Severity.BLOCKS;
        }

        @Override
        public String code() {
            return "security.trail-broken";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("block", at.block(), "trail.break", at.what().name(), "from", at.fromTx(), "to", at.toTx());
        }
    }

    @Override
    public String name() {
        return "the trail is as it was sealed";
    }

    @Override
    public List<Finding> check() {
        return chain.verify().breaks().stream().<Finding>map(TrailBroken::new).toList();
    }
}
