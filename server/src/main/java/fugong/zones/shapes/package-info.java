/// Maps where no borders may be shipped: each area is the land nearest to its seat of government.
@NullMarked
package fugong.zones.shapes;

import org.jspecify.annotations.NullMarked;
