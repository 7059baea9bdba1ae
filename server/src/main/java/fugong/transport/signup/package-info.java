/// Sign-ups of workers: what was said, what was found, where it is kept. Values are part of the room's doors.
@NamedInterface("<<UNNAMED>>")
@NullMarked
package fugong.transport.signup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
