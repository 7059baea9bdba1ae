package fugong.engine.assignment.weighted;

import java.util.List;

/// Something to be done by one agent.
///
/// @param leftPrice price of leaving it undone
/// @param choices   who may do it
public record Task(String name, long leftPrice, List<Choice> choices) {

    public Task {
        choices = List.copyOf(choices);
    }

    /// One agent who may do the task.
    ///
    /// @param agent  index of the agent
    /// @param price  price of the task with this agent
    /// @param weight what it takes of the agent's capacity
    public record Choice(int agent, long price, long weight) {}
}
