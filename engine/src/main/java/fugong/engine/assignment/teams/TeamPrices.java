package fugong.engine.assignment.teams;

/// What the wishes weigh against each other, all against one minute of travel.
///
/// @param size    each member above or below the wished size
/// @param skill   each missing member with a required skill
/// @param balance each level a team stands above or below the mean times its size
/// @param idle    each member in no team
public record TeamPrices(long size, long skill, long balance, long idle) {}
