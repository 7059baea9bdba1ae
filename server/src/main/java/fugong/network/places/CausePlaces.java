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

    /// @param firms whose loss is asked for, by number
    /// @return yuan a day by area
    public static Map<Integer, Double> of(Region region, Picture picture, Collection<Integer> firms) {
        double[] output = new double[picture.network().firms()];
        firms.forEach(it -> output[it] = region.firms()[it].output());
        double[] price = Carried.per(picture, output, link -> true);
        var places = new TreeMap<Integer, Double>();
        for (int firm = 0; firm < region.size(); firm++) {
            double part = picture.isRoot(firm) ? price[firm] * (1 - picture.ability(firm)) : 0;
            if (part > 0) {
                places.merge(region.firms()[firm].area(), part, Double::sum);
            }
        }
        return places;
    }
}
