/// How people write numbers, days, times, yes and no, and shapes; what each means, or that it means nothing.
///
/// A method here answers null where a text is not understood; the caller turns that into a finding.
@NullMarked
package fugong.importing.words;

import org.jspecify.annotations.NullMarked;
