package fugong.engine.transport.routing;

/// Where a request would go: behind position `first`, and its delivery behind position `second` of the old
/// route.
final class Spot {
    double cost;
    int slot;
    int first;
    int second;
    /// The vehicle kind of the route afterwards.
    int kind;

    void none() {
        cost = Double.POSITIVE_INFINITY;
        slot = -1;
    }
}
