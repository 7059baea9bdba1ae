/// Coaches and special trains, and the days on which they can be had. Values are part of the room's doors.
@NamedInterface("<<UNNAMED>>")
@NullMarked
package fugong.transport.fleet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
