package fugong.engine.assignment.weighted;

/// Who does tasks: an officer with the hours of a week, a store with the tonnes it can send.
public record Agent(String name, long capacity) {}
