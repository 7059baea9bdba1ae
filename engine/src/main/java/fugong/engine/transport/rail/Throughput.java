package fugong.engine.transport.rail;

/// So many people may board at a station in trains that depart between `from` and `to`.
public record Throughput(int station, double from, double to, int most) {}
