/// The words every room uses: immutable values that know the JDK and nothing else. A type enters when three rooms
/// need it; there are no utilities here.
@NullMarked
package fugong.kernel;

import org.jspecify.annotations.NullMarked;
