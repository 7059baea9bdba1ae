/// How large an enterprise is: the statistical size rules of a region, as dated data.
@NullMarked
package fugong.registry.size;

import org.jspecify.annotations.NullMarked;
