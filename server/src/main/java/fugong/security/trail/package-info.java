/// The trail as lines to read and to fingerprint.
@NullMarked
package fugong.security.trail;

import org.jspecify.annotations.NullMarked;
