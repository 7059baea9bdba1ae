/// Drawings of what holds back whom: the tree below a root as SVG for a page or a printout, as DOT for other tools.
@NullMarked
package fugong.engine.network.drawing;

import org.jspecify.annotations.NullMarked;
