/// The published facts that made-up rows are fitted to, as they stand in a folder of `regions`.
@NullMarked
package fugong.sample.facts;

import org.jspecify.annotations.NullMarked;
