/// What is said: daily reports of enterprises and projects, as they arrive and as they are kept. Values only; part
/// of the room's doors.
@NamedInterface("<<UNNAMED>>")
@NullMarked
package fugong.reporting.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
