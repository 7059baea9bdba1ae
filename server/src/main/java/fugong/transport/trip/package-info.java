/// Trips, their stops and their seats, as they were approved and as they went.
@NamedInterface("<<UNNAMED>>")
@NullMarked
package fugong.transport.trip;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
