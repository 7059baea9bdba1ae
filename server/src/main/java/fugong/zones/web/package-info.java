/// Pages and JSON of the room.
@NullMarked
package fugong.zones.web;

import org.jspecify.annotations.NullMarked;
