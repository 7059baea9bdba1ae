package fugong.engine.assignment.flow;

/// Chooses the arc that enters the tree. The rule decides the speed, never the answer.
interface Pricing {

    /// A mixed arc that wants to change, or -1 when none does.
    int enter();
}
