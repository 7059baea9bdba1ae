package fugong.engine.assignment;

import java.util.ArrayList;
import java.util.List;

/// The price of an offer's or a need's load as stretches of equal price per unit, from empty to full, rising.
///
/// Being idle or short is folded in: placing a unit saves its idle or short price.
record Slopes(List<Stretch> stretches) {

    /// @param units how many units cost the same
    /// @param price what each of them costs
    record Stretch(long units, long price) {}

    static Slopes of(Offer offer) {
        return of(offer.load(), offer.amount(), offer.amount(), offer.idlePrice());
    }

    static Slopes of(Need need) {
        return of(need.load(), need.wanted(), need.atMost(), need.shortPrice());
    }

    private static Slopes of(List<Step> load, long wanted, long atMost, long missingPrice) {
        List<Stretch> found = new ArrayList<>();
        long at = 0;
        int s = 0;
        while (at < atMost) {
            boolean inStep = s < load.size();
            long price =
                    load.isEmpty() ? 0 : load.get(Math.min(s, load.size() - 1)).price();
            long end =
                    inStep && s < load.size() - 1 ? Math.min(atMost, load.get(s).upTo()) : atMost;
            if (at < wanted) {
                end = Math.min(end, wanted);
            }
            if (end > at) {
                found.add(new Stretch(end - at, price - (at < wanted ? missingPrice : 0)));
                at = end;
            }
            if (inStep && at >= load.get(s).upTo()) {
                s++;
            }
        }
        return new Slopes(List.copyOf(found));
    }

    /// The least of `price(load) − pull · load` over loads between the two bounds: convex, so walk while it
    /// falls.
    java.math.BigInteger least(long atLeast, long atMost, long pull) {
        var sum = new fugong.engine.assignment.flow.WideSum();
        long at = 0;
        for (var it : stretches) {
            long end = Math.min(at + it.units(), atMost);
            if (it.price() - pull >= 0) {
                end = Math.clamp(atLeast, at, Math.max(at, end));
            }
            sum.add(it.price() - pull, Math.max(0, end - at));
            at += it.units();
        }
        return sum.value();
    }
}
