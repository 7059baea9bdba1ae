/// Writes the tables of a pack, with the columns that the importer knows.
@NullMarked
package fugong.sample.pack;

import org.jspecify.annotations.NullMarked;
