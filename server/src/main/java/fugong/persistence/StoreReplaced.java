package fugong.persistence;

/// The whole store is another one (a restore; a test's fresh copy): whoever keeps something in memory forgets
/// it.
public record StoreReplaced() {}
