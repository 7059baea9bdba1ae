/// From a daily report to what limits an enterprise by itself: one rule per file, its numbers dated data.
@NamedInterface("<<UNNAMED>>")
@NullMarked
package fugong.network.limits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
