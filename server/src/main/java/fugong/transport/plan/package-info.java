/// Plan runs: how a problem is put together, searched in the background, kept and approved.
@NamedInterface("<<UNNAMED>>")
@NullMarked
package fugong.transport.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
