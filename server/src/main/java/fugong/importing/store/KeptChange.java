package fugong.importing.store;

import java.util.Map;

/// What a plan replaces in one row: field → value as text, before and after.
public record KeptChange(long row, String key, Map<String, String> before, Map<String, String> after) {}
