package fugong.network.places;

import fugong.engine.network.picture.Picture;
import fugong.network.region.Carried;
import fugong.network.region.Region;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/// The loss of some enterprises, by the area in which its roots lie.
///
/// Only their own output counts; the adjoint of the binding slots carries it to the roots, π = v + Bᵀπ, so that the
/// parts add up to the loss of these enterprises.
public final class CausePlaces {

    private CausePlaces() {}

    /// @param yuan  a day
    /// @param drawn yuan of it that come over at least one link nobody told
    public record Part(double yuan, double drawn) {
        Part plus(Part other) {
            return new Part(yuan + other.yuan, drawn + other.drawn);
        }
    }

    /// @param firms whose loss is asked for, by number
    /// @return the part of each area
    public static Map<Integer, Part> of(Region region, Picture picture, Collection<Integer> firms) {
        double[] output = new double[picture.network().firms()];
        firms.forEach(it -> output[it] = region.firms()[it].output());
        double[] price = Carried.per(picture, output, link -> true);
        double[] told = Carried.per(picture, output, link -> !region.isDrawn(link));
        var places = new TreeMap<Integer, Part>();
        for (int firm = 0; firm < region.size(); firm++) {
            double own = picture.isRoot(firm) ? 1 - picture.ability(firm) : 0;
            if (own * price[firm] > 0) {
                var part = new Part(own * price[firm], own * Math.max(0, price[firm] - told[firm]));
                places.merge(region.firms()[firm].area(), part, Part::plus);
            }
        }
        return places;
    }
}
