/// The closed little language in which zone rules are written as data, and its evaluation.
///
/// A rule set is dated, belongs to a jurisdiction, and is a list of clauses; the first clause that holds decides. A
/// published rule may overlap with itself (cumulative > 50 and no new case for 14 days is both low and medium by
/// the national rule of February 2020), so the order is part of the data and the deciding clause is part of the
/// answer.
///
/// Conditions are three-valued [kleene1952]: true, false, unknown. Where facts are missing, all clauses that could
/// still decide are candidates, the strictest is taken, and the answer names what is missing. The language has no
/// loops, no texts, no clock: every evaluation ends, and the same facts give the same answer for ever.
@NullMarked
package fugong.zones.rules;

import org.jspecify.annotations.NullMarked;
