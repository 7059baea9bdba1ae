/// Literature instances, rivals, and the day of a city: every figure in `docs/benchmarks` is printed by a
/// command here.
@NullMarked
package fugong.bench;

import org.jspecify.annotations.NullMarked;
