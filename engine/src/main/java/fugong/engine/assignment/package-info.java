/// People to places and goods to needs, optimally and with prices.
@NullMarked
package fugong.engine.assignment;

import org.jspecify.annotations.NullMarked;
