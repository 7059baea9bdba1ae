/// Coaches and trains bring workers back: one problem in, one plan out.
@NullMarked
package fugong.engine.transport;

import org.jspecify.annotations.NullMarked;
