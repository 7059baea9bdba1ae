/// A chain's plan for a day: what was wanted, what the lines can do, what limits, how it was proven.
@NullMarked
package fugong.supply.plan;

import org.jspecify.annotations.NullMarked;
