package fugong.reporting.forms;

import fugong.kernel.EnterpriseId;
import java.time.LocalDate;
import java.util.List;

/// A report was accepted. For the record only, until a room that opens cases for obstacles listens.
public record ReportReceived(EnterpriseId enterprise, LocalDate day, int revision, List<Obstacle> obstacles) {}
