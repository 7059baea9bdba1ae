package fugong.engine.network.tables;

import fugong.engine.network.SupplyData;

/// A network partly known, partly drawn.
///
/// The firms of the region come first; after them one firm per sector stands for the rest of the world: it supplies
/// what the region cannot, and nothing holds it down.
///
/// @param data        ready for assembly
/// @param known       per link: true where it was known, false where it was drawn
/// @param firms       firms of the region; higher numbers are the rest of the world
/// @param imbalance   largest relative difference between a sector pair's links and the table
/// @param withoutLink money per day of sector pairs for which no buyer drew the input
public record Synthesis(SupplyData data, boolean[] known, int firms, double imbalance, double withoutLink) {

    public int knownLinks() {
        int count = 0;
        for (boolean one : known) {
            count += one ? 1 : 0;
        }
        return count;
    }
}
