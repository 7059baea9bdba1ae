/// Networks on disk: a folder of plain tables in, all flaws at once.
///
/// [NetworkFolder] reads the documented CSV format (docs/formats/network.md) and the whitespace tables of the
/// reference simulators (links, aff, c, pini, delta, ess, psi); [CsvTable] is the reader below both.
@NullMarked
package fugong.engine.network.files;

import org.jspecify.annotations.NullMarked;
