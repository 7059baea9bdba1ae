/// The products of the links, the sectors they belong to, and what a sector needs of another.
@NamedInterface("<<UNNAMED>>")
@NullMarked
package fugong.network.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
