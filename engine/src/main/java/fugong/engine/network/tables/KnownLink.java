package fugong.engine.network.tables;

/// A link from orders, invoices or a declared supplier.
///
/// @param amount value per day; 0 where only the pair is known
public record KnownLink(int supplier, int buyer, double amount) {}
