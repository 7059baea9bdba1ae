/// The register in the browser and over the wire. Knows the doors, no table.
@NullMarked
package fugong.registry.web;

import org.jspecify.annotations.NullMarked;
