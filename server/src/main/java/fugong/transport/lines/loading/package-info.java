/// Sheets of home places and shifts.
@NullMarked
package fugong.transport.lines.loading;

import org.jspecify.annotations.NullMarked;
