/// Made-up enterprises: names of neutral syllables, valid credit codes of a range that no register uses, sizes and
/// industries as the published mix has them.
@NullMarked
package fugong.sample.firms;

import org.jspecify.annotations.NullMarked;
