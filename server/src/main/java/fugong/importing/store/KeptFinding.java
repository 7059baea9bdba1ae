package fugong.importing.store;

import fugong.kernel.Finding;
import fugong.kernel.Severity;
import java.util.Map;

/// A finding as it came back from the store; the room that made it is not asked again.
public record KeptFinding(String code, Severity severity, Map<String, Object> facts) implements Finding {}
