package fugong.network.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All products with the table of their sectors, in memory and immutable. Places in the lists are the numbers the
/// engine counts with.
public final class Catalogue {

    private final List<Product> products;
    private final List<Product> sectors = new ArrayList<>();
    private final Map<String, Product> byCode = new HashMap<>();
    private final Map<Integer, Integer> placeById = new HashMap<>();
    private final Map<String, Integer> sectorPlace = new HashMap<>();
    private final Map<String, Integer> byIndustry = new HashMap<>();
    private final double[][] coefficients;
    private final double[][] importance;

    public Catalogue(List<Product> products, List<SectorInput> inputs) {
        this.products = List.copyOf(products);
        for (int place = 0; place < products.size(); place++) {
            var product = products.get(place);
            byCode.put(product.code(), product);
            placeById.put(product.id(), place);
            int at = place;
            product.industries().forEach(it -> byIndustry.put(it, at));
            if (product.parent() == null) {
                sectorPlace.put(product.code(), sectors.size());
                sectors.add(product);
            }
        }
        coefficients = new double[sectors.size()][sectors.size()];
        importance = new double[sectors.size()][sectors.size()];
        for (var input : inputs) {
            var from = sectorPlace.get(input.supplier());
            var to = sectorPlace.get(input.buyer());
            if (from != null && to != null) {
                coefficients[from][to] = input.coefficient();
                importance[from][to] = input.importance();
            }
        }
    }

    public List<Product> products() {
        return products;
    }

    public List<Product> sectors() {
        return List.copyOf(sectors);
    }

    public boolean isEmpty() {
        return sectors.isEmpty();
    }

    public Optional<Product> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public Product at(int place) {
        return products.get(place);
    }

    /// −1 where no product has that id.
    public int place(int id) {
        return placeById.getOrDefault(id, -1);
    }

    /// Place of the main product of an industry: the longest beginning of its code that a product names; −1 for
    /// none.
    public int ofIndustry(String industry) {
        for (int end = industry.length(); end >= 2; end--) {
            var place = byIndustry.get(industry.substring(0, end));
            if (place != null) {
                return place;
            }
        }
        return -1;
    }

    /// Place of a product's sector among the sectors; −1 where the catalogue lacks it.
    public int sectorOf(int place) {
        return sectorPlace.getOrDefault(products.get(place).sector(), -1);
    }

    public int placeOfSector(int sector) {
        return place(sectors.get(sector).id());
    }

    /// Yuan bought of a sector per yuan of the buying sector's output.
    public double coefficient(int from, int to) {
        return coefficients[from][to];
    }

    public double[][] coefficients() {
        return copy(coefficients);
    }

    /// 1 essential, ½ important, 0 other.
    public double importance(int from, int to) {
        return importance[from][to];
    }

    public double[][] importance() {
        return copy(importance);
    }

    private static double[][] copy(double[][] rows) {
        return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    }

    public double exportShare(int place) {
        var product = products.get(place);
        if (product.exportShare() != null) {
            return product.exportShare().doubleValue();
        }
        var sector = byCode.get(product.sector());
        return sector == null || sector.exportShare() == null
                ? 0
                : sector.exportShare().doubleValue();
    }
}
