/// What came of computing the kept pictures again from nothing.
@NamedInterface("<<UNNAMED>>")
@NullMarked
package fugong.network.checks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
