/// Supply links: who supplies whom with what, who says so, since when.
@NamedInterface("<<UNNAMED>>")
@NullMarked
package fugong.network.links;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
