/// Travelling days of an area: who is ready by then and goes the same way is planned together.
@NullMarked
package fugong.transport.wave;

import org.jspecify.annotations.NullMarked;
