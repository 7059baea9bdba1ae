/// Published routing instances, solved by our engine and by its rivals for the same CPU seconds.
@NullMarked
package fugong.bench.routing;

import org.jspecify.annotations.NullMarked;
