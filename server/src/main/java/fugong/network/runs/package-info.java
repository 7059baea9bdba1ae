/// Long questions at work: their progress, their end, their cancelling.
@NamedInterface("<<UNNAMED>>")
@NullMarked
package fugong.network.runs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
