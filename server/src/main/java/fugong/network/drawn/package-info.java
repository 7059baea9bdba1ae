/// Links nobody told: which of them a figure rests on, and how far a rank would move with others. Worked out from
/// the picture when somebody asks; stored nowhere (docs/decisions/0058).
@NamedInterface("<<UNNAMED>>")
@NullMarked
package fugong.network.drawn;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
