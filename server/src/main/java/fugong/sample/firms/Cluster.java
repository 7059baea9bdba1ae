package fugong.sample.firms;

import fugong.sample.firms.Firm.Conduct;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The rattan-and-iron cluster of Anxi (安溪藤铁工艺): makers who all need the wire of one works and the paint shop of
/// another. The wire works waits for an approval; that is what there is to find. The trade of the county is a fact,
/// its firms and who supplies whom are made up.
public final class Cluster {

    private static final String ANXI = "350524";
    private static final int MAKERS = 12;
    private static final int FEWEST = 8;
    /// Wire is made elsewhere too: somebody must be able to stand in.
    private static final int STAND_INS = 3;
    private static final int LATEST = 8;

    /// @param product code in the catalogue
    /// @param share   of what the buyer buys of it
    public record Link(Firm supplier, Firm buyer, String product, double share) {}

    private final LocalDate first;
    private final List<Firm> members = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();

    public Cluster(LocalDate first) {
        this.first = first;
    }

    /// The leader first, the wire works last; empty where the county has too few firms.
    public List<Firm> members() {
        return List.copyOf(members);
    }

    public List<Link> links() {
        return List.copyOf(links);
    }

    public List<Firm> apply(List<Firm> firms) {
        var here = firms.stream()
                .filter(it -> it.place().code().equals(ANXI))
                .sorted(Comparator.comparingInt((Firm it) -> -it.staff()).thenComparing(Firm::index))
                .toList();
        if (here.size() < FEWEST + 2) {
            return firms;
        }
        var changed = new ArrayList<>(firms);
        var taken = new HashSet<Integer>();
        var wire = take(here, taken, "33", "3340", "示例铁线制品厂", "Sample Wire Works")
                .behaving(Conduct.WAITING)
                .restarting(LocalDate.MAX);
        var paint = ready(take(here, taken, "33", "3360", "示例喷塑厂", "Sample Coating Shop"));
        var carton = ready(take(here, taken, "22", "2231", "示例纸箱厂", "Sample Carton Factory"));
        int makers = Math.min(MAKERS, here.size() / 3);
        var crafts = new ArrayList<Firm>();
        for (int i = 1; i <= makers; i++) {
            var division = i % 3 == 0 ? "21" : "24";
            var code = i % 3 == 0 ? "2120" : "2435";
            crafts.add(ready(take(here, taken, division, code, "示例藤铁工艺厂" + i, "Sample Rattan-and-Iron Crafts " + i))
                    .behaving(Conduct.STARVED));
        }
        link(wire, paint, carton, crafts);
        members.addAll(crafts);
        members.addAll(List.of(paint, carton, wire));
        members.forEach(it -> changed.set(it.index(), it));
        standIns(firms).forEach(it -> changed.set(it.index(), it));
        return List.copyOf(changed);
    }

    private void link(Firm wire, Firm paint, Firm carton, List<Firm> crafts) {
        for (int i = 0; i < crafts.size(); i++) {
            links.add(new Link(wire, crafts.get(i), "1501", i % 4 == 3 ? 0.7 : 0.95));
            links.add(new Link(paint, crafts.get(i), "1502", 0.8));
            links.add(new Link(carton, crafts.get(i), "1002", 0.6));
        }
        links.add(new Link(wire, paint, "1501", 0.5));
    }

    /// A firm of that division; where the county has none left, its next largest firm changes its trade and name.
    private static Firm take(List<Firm> here, Set<Integer> taken, String division, String code, String zh, String en) {
        var fitting = here.stream()
                .filter(it -> it.division().equals(division) && !taken.contains(it.index()))
                .findFirst();
        if (fitting.isPresent()) {
            var it = fitting.get();
            taken.add(it.index());
            return it.making(code, it.nameZh(), it.nameEn());
        }
        var other = here.stream()
                .filter(it -> !taken.contains(it.index()))
                .skip(1)
                .findFirst()
                .orElseThrow();
        taken.add(other.index());
        return other.making(code, "安溪" + zh, en + " of Anxi");
    }

    /// At work from the first week on, and reporting.
    private Firm ready(Firm firm) {
        var latest = first.plusDays(LATEST);
        var reliable = firm.behaving(Conduct.RELIABLE);
        return reliable.restart().isAfter(latest) ? reliable.restarting(latest) : reliable;
    }

    private List<Firm> standIns(List<Firm> firms) {
        return firms.stream()
                .filter(it -> it.division().equals("33")
                        && !it.place().code().equals(ANXI)
                        && it.region().equals("350500"))
                .sorted(Comparator.comparingInt((Firm it) -> -it.staff()).thenComparing(Firm::index))
                .limit(STAND_INS)
                .map(this::ready)
                .map(it -> it.making("3340", it.nameZh(), it.nameEn()))
                .toList();
    }
}
