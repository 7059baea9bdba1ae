/// Vehicles carry requests: the search at the heart of the transport engine.
@NullMarked
package fugong.engine.transport.routing;

import org.jspecify.annotations.NullMarked;
