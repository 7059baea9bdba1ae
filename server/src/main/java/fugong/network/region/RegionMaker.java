package fugong.network.region;

import fugong.engine.network.tables.DrawTerms;
import fugong.engine.network.tables.KnownLink;
import fugong.engine.network.tables.LeontiefTable;
import fugong.engine.network.tables.NetworkSynthesis;
import fugong.engine.network.tables.RegionalFirms;
import fugong.kernel.AreaId;
import fugong.network.catalogue.Catalogue;
import fugong.network.links.SupplyLink;
import fugong.registry.Area;
import fugong.registry.AreaTree;
import fugong.registry.Enterprise;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes the [Region] of a day from the register, the told links and, where nothing was told, the input-output
/// table.
public final class RegionMaker {

    private static final double YUAN = 10_000;

    private RegionMaker() {}

    /// @param standing all enterprises of the day
    /// @param told     all links of the day, ordered by buyer
    public static Region make(
            LocalDate day,
            Catalogue catalogue,
            AreaTree areas,
            List<Enterprise> standing,
            List<SupplyLink> told,
            long seed) {
        var firms = firms(catalogue, areas, standing, day);
        var number = new HashMap<Integer, Integer>();
        for (int i = 0; i < firms.length; i++) {
            number.put(firms[i].id(), i);
        }
        var informed = new boolean[firms.length];
        var maker = new SlotMaker(catalogue, firms, number);
        var byBuyer = new HashMap<Integer, List<SupplyLink>>();
        told.forEach(it -> {
            var buyer = number.get(it.buyer().value());
            if (buyer != null) {
                byBuyer.computeIfAbsent(buyer, key -> new ArrayList<>()).add(it);
            }
        });
        byBuyer.forEach((buyer, links) -> {
            maker.told(buyer, links);
            informed[buyer] = true;
        });
        draw(maker, catalogue, firms, byBuyer, seed);
        var made = maker.network();
        return new Region(day, catalogue, firms, Map.copyOf(number), made.network(), made.source(), informed);
    }

    private static Region.Firm[] firms(Catalogue catalogue, AreaTree areas, List<Enterprise> standing, LocalDate day) {
        var seats = new HashMap<AreaId, Optional<Area>>();
        int nobody = catalogue.sectors().size() - 1;
        return standing.stream()
                .sorted(java.util.Comparator.comparing(it -> it.id().value()))
                .map(it -> {
                    var seat = seats.computeIfAbsent(it.area(), id -> seat(areas, id, day));
                    int known = catalogue.ofIndustry(it.industry().code());
                    int product = known < 0 ? catalogue.placeOfSector(nobody) : known;
                    return new Region.Firm(
                            it.id().value(),
                            it.area().value(),
                            it.section(),
                            it.division(),
                            product,
                            catalogue.sectorOf(product),
                            Math.max(1, Math.round(it.normalOutput().doubleValue() * YUAN)),
                            it.staff() + it.contractStaff(),
                            seat.map(Area::lon).orElse(0.0),
                            seat.map(Area::lat).orElse(0.0),
                            it.aboveScale());
                })
                .toArray(Region.Firm[]::new);
    }

    /// The nearest area above that has a seat.
    private static Optional<Area> seat(AreaTree areas, AreaId id, LocalDate day) {
        return areas.path(id, day).reversed().stream()
                .filter(it -> it.lon() != null && it.lat() != null)
                .findFirst();
    }

    private static void draw(
            SlotMaker maker, Catalogue catalogue, Region.Firm[] firms, Map<Integer, List<SupplyLink>> told, long seed) {
        var regional = new RegionalFirms(
                Arrays.stream(firms).mapToInt(Region.Firm::sector).toArray(),
                Arrays.stream(firms).mapToDouble(Region.Firm::output).toArray(),
                Arrays.stream(firms).mapToDouble(Region.Firm::lon).toArray(),
                Arrays.stream(firms).mapToDouble(Region.Firm::lat).toArray());
        double[] ones = new double[catalogue.sectors().size()];
        Arrays.fill(ones, 1);
        var table = new LeontiefTable(catalogue.coefficients(), ones);
        var drawn = NetworkSynthesis.of(
                regional, table, List.<KnownLink>of(), catalogue.importance(), DrawTerms.usual(seed));
        var toldSectors = new boolean[firms.length][];
        told.forEach((buyer, links) -> toldSectors[buyer] = sectors(catalogue, links));
        var data = drawn.data();
        for (int link = 0; link < data.supplier().length; link++) {
            int buyer = data.buyer()[link];
            int sector = data.sector()[data.supplier()[link]];
            boolean covered = toldSectors[buyer] != null && toldSectors[buyer][sector];
            if (!covered && data.amount()[link] > 0) {
                maker.drawn(buyer, data.supplier()[link], sector, data.amount()[link]);
            }
        }
    }

    private static boolean[] sectors(Catalogue catalogue, List<SupplyLink> links) {
        var sectors = new boolean[catalogue.sectors().size()];
        for (var it : links) {
            int place = catalogue.place(it.product());
            if (place >= 0 && catalogue.sectorOf(place) >= 0) {
                sectors[catalogue.sectorOf(place)] = true;
            }
        }
        return sectors;
    }
}
