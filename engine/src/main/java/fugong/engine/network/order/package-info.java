/// In which order to clear obstacles when desks can only work on so many at a time.
///
/// Gains of obstacles are mostly complements: clearing one makes the next worth more, because a firm that waits for
/// two others needs both. Ranking by own size or by single gain therefore misleads; [RestartOrder] builds an order
/// step by step with a look at pairs, improves it in windows solved exactly, and puts a proven bound beside it.
@NullMarked
package fugong.engine.network.order;

import org.jspecify.annotations.NullMarked;
