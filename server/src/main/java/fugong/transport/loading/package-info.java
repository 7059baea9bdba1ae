/// What can be loaded into the room: places, ways, coaches, trains, travelling days.
@NullMarked
package fugong.transport.loading;

import org.jspecify.annotations.NullMarked;
