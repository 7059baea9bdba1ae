/// The enterprise as it stood when it reported, stored once and named by a number.
@NullMarked
package fugong.reporting.profiles;

import org.jspecify.annotations.NullMarked;
