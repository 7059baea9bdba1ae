/// What a scope of security can be made of, told by the register: areas, groups, enterprises by name.
@NullMarked
package fugong.registry.places;

import org.jspecify.annotations.NullMarked;
