/// How a stop travels through suppliers, what each obstacle holds back, and whom to restart first.
@NullMarked
package fugong.engine.network;

import org.jspecify.annotations.NullMarked;
