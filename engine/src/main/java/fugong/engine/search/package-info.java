/// What the engines share: the time allowed, the seed, and the ear that hears progress.
@NullMarked
package fugong.engine.search;

import org.jspecify.annotations.NullMarked;
