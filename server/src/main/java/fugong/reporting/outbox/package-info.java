/// Messages that go out once: planned in the database, claimed before they are sent, marked after. Knows nobody's
/// reports, and is a door: other rooms send through the same carriers. A message whose fate is unknown (the machine
/// died between sending and marking) is not sent again by itself; it is shown as unknown.
@NamedInterface("<<UNNAMED>>")
@NullMarked
package fugong.reporting.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
