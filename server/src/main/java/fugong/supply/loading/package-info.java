/// Sheets and pack resources of the room; one target serves them all, because rows and columns are the same thing
/// here.
@NullMarked
package fugong.supply.loading;

import org.jspecify.annotations.NullMarked;
