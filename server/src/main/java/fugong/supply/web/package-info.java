/// Pages and endpoints of supply.
@NullMarked
package fugong.supply.web;

import org.jspecify.annotations.NullMarked;
