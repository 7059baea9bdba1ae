package fugong.supply.exchange;

import java.util.ArrayList;
import java.util.List;

/// Needs and offers of one item on one day, and who could help whom.
///
/// @param needs   largest first
/// @param offers  largest first
/// @param matches smallest transport first: within a county, then across; a need is filled by as few as possible
/// @param open    what no offer covers, per day
public record Board(String item, List<Want> needs, List<Want> offers, List<Match> matches, double open) {

    public Board {
        needs = List.copyOf(needs);
        offers = List.copyOf(offers);
        matches = List.copyOf(matches);
    }

    public double needed() {
        return needs.stream().mapToDouble(Want::quantity).sum();
    }

    public double offered() {
        return offers.stream().mapToDouble(Want::quantity).sum();
    }

    /// Neighbours first, then everybody; the largest need takes the largest offer. Since any offer can fill any
    /// need, as much is matched as the smaller side has.
    public static Board of(String item, List<Want> needs, List<Want> offers) {
        double[] lacks = needs.stream().mapToDouble(Want::quantity).toArray();
        double[] has = offers.stream().mapToDouble(Want::quantity).toArray();
        var matches = new ArrayList<Match>();
        for (boolean near : new boolean[] {true, false}) {
            for (int n = 0; n < lacks.length; n++) {
                for (int o = 0; o < has.length && lacks[n] > 0; o++) {
                    var need = needs.get(n);
                    var offer = offers.get(o);
                    boolean same = need.area().equals(offer.area());
                    double moved = Math.min(lacks[n], has[o]);
                    if (moved > 0 && same == near && !need.enterprise().equals(offer.enterprise())) {
                        matches.add(new Match(offer.enterprise(), need.enterprise(), item, moved, same));
                        lacks[n] -= moved;
                        has[o] -= moved;
                    }
                }
            }
        }
        double open = 0;
        for (double lack : lacks) {
            open += lack;
        }
        return new Board(item, needs, offers, matches, open);
    }
}
