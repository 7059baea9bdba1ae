/// Self-report against what was measured: pure arithmetic, part of the room's doors.
@NamedInterface("<<UNNAMED>>")
@NullMarked
package fugong.reporting.doubts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
