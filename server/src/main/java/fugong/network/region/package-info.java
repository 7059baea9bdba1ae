/// The region as a network: enterprises, links known and drawn, and the picture of one day over it.
@NamedInterface("<<UNNAMED>>")
@NullMarked
package fugong.network.region;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
