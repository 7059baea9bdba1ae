/// What a level allows: dated tables of measures as data. A row says for whom it holds and what it gives; in every
/// table in force the first row that fits counts, and the answers of all tables stand side by side.
@NullMarked
package fugong.zones.measures;

import org.jspecify.annotations.NullMarked;
