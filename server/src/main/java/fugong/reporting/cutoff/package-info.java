/// What happens to a day by itself: its reports are compared with what was measured whenever more of either has
/// come, and its figures are frozen when the last deadline has passed, so that nobody has to think of it at noon.
@NullMarked
package fugong.reporting.cutoff;

import org.jspecify.annotations.NullMarked;
