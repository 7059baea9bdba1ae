package fugong.transport;

/// Workers who come from a place or go there and have no seat yet, of all who signed up.
public record StillWaiting(int waiting, int signedUp) {}
