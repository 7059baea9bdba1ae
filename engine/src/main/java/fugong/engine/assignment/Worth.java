package fugong.engine.assignment;

/// What one more unit would be worth: "one more welder in week 3 at the yard saves 120".
///
/// @param offer index of the offer that would have one more
/// @param saves by how much the whole plan would get cheaper, exactly
public record Worth(int offer, long saves) {}
