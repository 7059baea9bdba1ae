/// In which counties the causes of a loss lie.
@NamedInterface("<<UNNAMED>>")
@NullMarked
package fugong.network.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
