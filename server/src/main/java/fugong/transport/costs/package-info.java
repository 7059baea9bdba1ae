/// Who pays for the way back: shares of the sending place, the receiving place and the employer, by dated rule.
@NullMarked
package fugong.transport.costs;

import org.jspecify.annotations.NullMarked;
