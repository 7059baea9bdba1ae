/// Who can make what, from what, and what is there: rows read from the database.
@NullMarked
package fugong.supply.lines;

import org.jspecify.annotations.NullMarked;
