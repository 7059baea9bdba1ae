/// How long an engine goes on after it was cancelled.
@NullMarked
package fugong.bench.cancelling;

import org.jspecify.annotations.NullMarked;
