package fugong.engine.network;

/// One of a firm's own limits.
///
/// @param firm  its number in the network
/// @param kind  workers, power, permit, zone, funds, transport, damage … in the office's word
/// @param share of normal output it allows, 0 to 1
public record Limit(int firm, String kind, double share) {}
