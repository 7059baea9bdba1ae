package fugong.network.links;

import fugong.kernel.Finding;
import java.util.List;

/// What became of a link that was told.
public sealed interface Declaration {

    List<Finding> findings();

    record Kept(SupplyLink link, List<Finding> findings) implements Declaration {}

    record Refused(List<Finding> findings) implements Declaration {}
}
