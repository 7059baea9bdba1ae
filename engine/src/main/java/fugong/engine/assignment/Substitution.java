package fugong.engine.assignment;

/// Who has one skill may do the work of another, at a price: a welder as a fitter.
public record Substitution(String has, String does, long price) {}
