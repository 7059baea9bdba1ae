package fugong.transport.plan;

/// A plan was approved: its trips and seats are written. For the record only, until somebody tells the workers.
public record PlanApproved(int plan, int wave, int trips, int people) {}
