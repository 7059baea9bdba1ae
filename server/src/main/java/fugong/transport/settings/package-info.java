/// What an office may set for this room.
@NullMarked
package fugong.transport.settings;

import org.jspecify.annotations.NullMarked;
