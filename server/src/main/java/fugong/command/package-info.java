/// The command office's view: the picture of the day, put together from every room's door. Owns nothing.
///
/// Doors: [fugong.command.Pictures] makes the picture of an area, a group, a wall screen. Not here: how a figure is
/// counted (reporting), which level holds and why (zones).
@ApplicationModule(allowedDependencies = {"registry", "zones", "reporting", "transport"})
@NullMarked
package fugong.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
