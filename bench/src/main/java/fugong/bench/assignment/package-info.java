/// Measures the assignment engine: published-size transportation problems, two cases of the office, two rivals.
///
/// `AssignmentBench` is the door; [DimacsMin] reads the literature's files, [Transportation] makes the same
/// problems from nothing, [Rival] runs OR-Tools and JGraphT on them.
@NullMarked
package fugong.bench.assignment;

import org.jspecify.annotations.NullMarked;
