/// Counters, and nothing about what they count: sums by definition, dimension, leaf area, day and value.
///
/// In memory a cell is a key with its counters; in the database the cells of all definitions share a row. A cell of
/// a larger area does not exist; it is the sum of its leaves. All counters are whole numbers (people, yuan,
/// watt-hours), so that adding in any order, taking back, and counting again from nothing agree exactly.
@NullMarked
package fugong.reporting.cells;

import org.jspecify.annotations.NullMarked;
