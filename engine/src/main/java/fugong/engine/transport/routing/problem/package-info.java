/// What the search for routes reads and writes: vehicles, requests, what is known before, and the plan.
///
/// A [RoutingProblem] is kinds of [Vehicle]s and [Request]s between places; a request is made of [Visit]s. [Start]
/// says what was planned, promised, pinned or driven before; [RoutingPlan] is the answer. Plain records: whoever
/// reads another format or writes another search needs nothing else.
@NullMarked
package fugong.engine.transport.routing.problem;

import org.jspecify.annotations.NullMarked;
