/// Pages and API of this room.
@NullMarked
package fugong.network.web;

import org.jspecify.annotations.NullMarked;
