/// What if: changes to a day, what they bring, what was promised with an action and what came of it.
@NamedInterface("<<UNNAMED>>")
@NullMarked
package fugong.network.whatif;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
