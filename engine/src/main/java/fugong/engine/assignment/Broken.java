package fugong.engine.assignment;

/// A minimum or a limit of a group that no plan can keep together with the others: the problem asks too much.
///
/// @param place which offer, need or group, in the words of the file
/// @param units by how many units it is missed (positive: too few, negative: too many)
/// @param says  what is missing, in a sentence
public record Broken(String place, long units, String says) {}
