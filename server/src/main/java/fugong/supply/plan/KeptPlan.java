package fugong.supply.plan;

import java.time.Instant;
import java.time.LocalDate;

/// A plan that somebody kept.
public record KeptPlan(int id, String chain, LocalDate day, Wanted wanted, Outcome outcome, int author, Instant at) {}
