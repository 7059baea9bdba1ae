package fugong.network.region;

import fugong.engine.network.ProductionNetwork;
import fugong.network.catalogue.Catalogue;
import fugong.network.links.LinkSource;
import java.time.LocalDate;
import java.util.Map;

/// The enterprises of a day and who supplies whom, in the engine's numbers. Immutable.
///
/// Numbers from 0 are enterprises, in the order of their ids; after them one number per sector stands for
/// "elsewhere", which supplies what the region does not and is never held down.
///
/// @param number  enterprise id → its number
/// @param source  of each link of the network's rows, by the order of [LinkSource]
/// @param informed whether the enterprise has a told supplier
public record Region(
        LocalDate day,
        Catalogue catalogue,
        Firm[] firms,
        Map<Integer, Integer> number,
        ProductionNetwork network,
        byte[] source,
        boolean[] informed) {

    /// What the network needs to know of an enterprise.
    ///
    /// @param product place of its main product in the catalogue
    /// @param sector  place of that product's sector
    /// @param output  yuan on a normal day
    public record Firm(
            int id,
            int area,
            String section,
            String division,
            int product,
            int sector,
            long output,
            int staff,
            double lon,
            double lat,
            boolean aboveScale) {}

    public int size() {
        return firms.length;
    }

    public boolean isElsewhere(int firm) {
        return firm >= firms.length;
    }

    public boolean isDrawn(int link) {
        return source[link] == LinkSource.SYNTHESISED.ordinal();
    }

    /// Place of the product of any number, also of "elsewhere".
    public int product(int firm) {
        return isElsewhere(firm) ? catalogue.placeOfSector(firm - firms.length) : firms[firm].product();
    }
}
