package fugong.importing.store;

import fugong.kernel.Severity;

/// How often one thing was found in one resource.
public record CodeCount(String resource, String code, Severity severity, long count) {}
