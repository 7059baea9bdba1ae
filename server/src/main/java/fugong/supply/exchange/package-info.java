/// Needs and offers with quantities, and how they meet.
@NullMarked
package fugong.supply.exchange;

import org.jspecify.annotations.NullMarked;
