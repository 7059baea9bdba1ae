/// What is known about areas, day by day: counts, flags, gaps. Pure values and their files; no database, no
/// clock.
///
/// A fact is a name (`cumulative_confirmed`) with observations. Bulletins do not come every day, so every answer is
/// a [fugong.zones.facts.Span]: the least and the most the true value can be. A rule that needs to know more than
/// is known then says so, instead of guessing.
@NullMarked
package fugong.zones.facts;

import org.jspecify.annotations.NullMarked;
