/// What can be loaded into this room: products, inputs of sectors, rule numbers, supply links.
@NullMarked
package fugong.network.sheets;

import org.jspecify.annotations.NullMarked;
