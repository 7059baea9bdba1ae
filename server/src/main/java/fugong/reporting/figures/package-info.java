/// What it adds up to: what a rate means (definition, formula), and a rate with its base and coverage. Values and
/// arithmetic only; part of the room's doors.
@NamedInterface("<<UNNAMED>>")
@NullMarked
package fugong.reporting.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
