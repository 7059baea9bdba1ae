/// What a load keeps: its files, packed, and its plan — one letter per row, the findings, the values it
/// replaces.
@NullMarked
package fugong.importing.store;

import org.jspecify.annotations.NullMarked;
