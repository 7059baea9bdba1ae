/// From input-output tables to networks of firms, and the algebra of the tables themselves.
///
/// [LeontiefTable] does coefficients, the inverse and multipliers. [NetworkSynthesis] keeps the links that are
/// known and draws the rest: input sectors by the column of the table, partners by size and distance, amounts
/// calibrated so that every sector pair adds up to the table. What is drawn is labelled. [Ensemble] draws many
/// networks and says how far the ranks of obstacles depend on the draw.
///
/// Never rank obstacles with the sector table itself: on Belgium it blames sports clubs.
@NullMarked
package fugong.engine.network.tables;

import org.jspecify.annotations.NullMarked;
