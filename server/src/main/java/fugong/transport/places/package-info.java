/// Places with coordinates, and how long the way between them takes.
@NamedInterface("<<UNNAMED>>")
@NullMarked
package fugong.transport.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
