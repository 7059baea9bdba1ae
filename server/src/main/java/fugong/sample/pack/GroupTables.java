package fugong.sample.pack;

import fugong.sample.facts.Place;
import fugong.sample.firms.Chance;
import fugong.sample.firms.Firm;
import fugong.sample.firms.Names;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Parks of every county, associations of the leading trades, groups of companies three levels deep.
public final class GroupTables {

    private static final int PARKS = 31;
    private static final int LEAST_OF_PARK = 24;
    private static final int LEADING_TRADES = 6;
    private static final int LEAST_OF_TRADE = 20;
    private static final int HOLDINGS = 6;

    private record Group(String code, String kind, String zh, String en, String parent, String area) {}

    private record Member(String firm, String group) {}

    private final List<Firm> firms;
    private final List<Firm> chain;
    private final Map<String, Place> places;
    private final long seed;
    private final List<Group> groups = new ArrayList<>();
    private final Set<Member> members = new LinkedHashSet<>();

    /// @param chain members of the industrial chain of the cluster, the leader first; may be empty
    public GroupTables(List<Firm> firms, List<Firm> chain, Map<String, Place> places, long seed) {
        this.firms = firms;
        this.chain = chain;
        this.places = places;
        this.seed = seed;
    }

    public void write(Resources pack) throws IOException {
        parks();
        associations();
        holdings();
        chain();
        pack.synthetic("groups", this::groups, "code", "kind", "name_zh", "name_en", "parent", "area", "synthetic");
        pack.synthetic("memberships", this::memberships, "enterprise", "group", "synthetic");
    }

    /// The firms of each park, by its code; to be asked after [#write].
    public Map<String, List<Firm>> byPark() {
        Map<String, Firm> byCode = new LinkedHashMap<>();
        firms.forEach(it -> byCode.put(it.code(), it));
        Map<String, List<Firm>> parks = new LinkedHashMap<>();
        for (var it : members) {
            var firm = byCode.get(it.firm());
            if (it.group().startsWith("park-") && firm != null) {
                parks.computeIfAbsent(it.group(), park -> new ArrayList<>()).add(firm);
            }
        }
        return parks;
    }

    private void groups(CsvFile file) throws IOException {
        for (var it : groups) {
            file.row(it.code(), it.kind(), it.zh(), it.en(), it.parent(), it.area(), true);
        }
    }

    private void memberships(CsvFile file) throws IOException {
        for (var it : members) {
            file.row(it.firm(), it.group(), true);
        }
    }

    private void parks() {
        Map<Place, List<Firm>> byPlace = new LinkedHashMap<>();
        firms.stream()
                .filter(Firm::industrial)
                .forEach(it -> byPlace.computeIfAbsent(it.place(), place -> new ArrayList<>())
                        .add(it));
        byPlace.forEach((place, here) -> {
            int count = Math.min(4, Math.max(1, here.size() / LEAST_OF_PARK));
            for (int park = 1; park <= count; park++) {
                groups.add(new Group(
                        "park-%s-%d".formatted(place.code(), park),
                        "park",
                        "%s示例园区%d".formatted(place.nameZh(), park),
                        "%s Sample Park %d".formatted(place.nameEn(), park),
                        "",
                        place.code()));
            }
            for (var firm : here) {
                var chance = Chance.of(seed, PARKS, firm.index());
                if (chance.happens(0.6)) {
                    members.add(new Member(firm.code(), "park-%s-%d".formatted(place.code(), 1 + chance.below(count))));
                }
            }
        });
    }

    private void chain() {
        if (chain.isEmpty()) {
            return;
        }
        groups.add(new Group(
                "chain-anxi-rattan",
                "chain",
                "安溪藤铁工艺产业链（示例）",
                "Rattan-and-iron chain of Anxi (sample)",
                "",
                chain.getFirst().place().code()));
        chain.forEach(it -> members.add(new Member(it.code(), "chain-anxi-rattan")));
    }

    private void associations() {
        Map<String, List<Firm>> trades = new LinkedHashMap<>();
        firms.stream()
                .filter(Firm::industrial)
                .forEach(it -> trades.computeIfAbsent(it.region() + it.division(), key -> new ArrayList<>())
                        .add(it));
        trades.values().stream()
                .filter(it -> it.size() >= Math.min(LEAST_OF_TRADE, Math.max(2, firms.size() / 4)))
                .sorted(Comparator.comparingInt((List<Firm> it) -> -it.size()))
                .limit(LEADING_TRADES * 2L)
                .forEach(this::association);
    }

    private void association(List<Firm> trade) {
        var first = trade.getFirst();
        var region = Objects.requireNonNull(places.get(first.region()));
        var code = "association-%s-%s".formatted(first.region(), first.division());
        groups.add(new Group(
                code,
                "association",
                "%s%s示例协会".formatted(region.nameZh(), Names.tradeZh(first.division())),
                "%s %s Association (sample)".formatted(region.nameEn(), Names.tradeEn(first.division())),
                "",
                first.region()));
        trade.stream()
                .filter(it -> Chance.of(seed, PARKS + 1, it.index()).happens(0.5))
                .forEach(it -> members.add(new Member(it.code(), code)));
    }

    /// A holding has two branches, a branch two companies with two firms each.
    private void holdings() {
        var large = firms.stream()
                .sorted(Comparator.comparingInt((Firm it) -> -it.staff()).thenComparing(Firm::index))
                .limit(HOLDINGS * 8L)
                .toList();
        for (int i = 0; i + 8 <= large.size() || i == 0 && large.size() >= 4; i += 8) {
            int number = i / 8 + 1;
            var top = "holding-" + number;
            groups.add(new Group(top, "group", "示例控股集团" + number, "Sample Holding " + number, "", ""));
            for (int branch = 1; branch <= 2; branch++) {
                var middle = top + "-" + branch;
                groups.add(new Group(
                        middle,
                        "group",
                        "示例控股集团%d第%d事业部".formatted(number, branch),
                        "Sample Holding %d, branch %d".formatted(number, branch),
                        top,
                        ""));
                var low = middle + "-1";
                groups.add(new Group(
                        low,
                        "group",
                        "示例控股集团%d第%d事业部制造公司".formatted(number, branch),
                        "Sample Holding %d, branch %d, works".formatted(number, branch),
                        middle,
                        ""));
                for (int k = 0; k < 4; k++) {
                    int at = i + (branch - 1) * 4 + k;
                    if (at < large.size()) {
                        members.add(new Member(large.get(at).code(), k < 2 ? middle : low));
                    }
                }
            }
        }
    }
}
