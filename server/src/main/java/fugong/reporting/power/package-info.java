/// What the meters say of a place as a whole. Inside the room; [fugong.reporting.Indicators] is the door.
@NullMarked
package fugong.reporting.power;

import org.jspecify.annotations.NullMarked;
