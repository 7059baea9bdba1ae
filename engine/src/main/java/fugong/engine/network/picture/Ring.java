package fugong.engine.network.picture;

import java.util.List;

/// A circular wait: each firm lacks what the next one would make, and the last waits for the first.
///
/// @param firms     the ring; each is held down by the one after it
/// @param start     the firm of the ring where a seed costs least
/// @param product   the input it needs as seed stock
/// @param seedPerDay value of that input missing per day; as many days are needed as the ring takes to come
///    round.
///                  NaN where the network knows shares only
public record Ring(List<Integer> firms, int start, int product, double seedPerDay) {

    public Ring {
        firms = List.copyOf(firms);
    }
}
