/// What can be loaded into the room: facts, rule sets, tables of measures, official levels.
@NullMarked
package fugong.zones.loading;

import org.jspecify.annotations.NullMarked;
