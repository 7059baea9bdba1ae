/// Rows in bulk and the difference of two states: what the doors of this room share. Knows no table.
@NullMarked
package fugong.registry.rows;

import org.jspecify.annotations.NullMarked;
