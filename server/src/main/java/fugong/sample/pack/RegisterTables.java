package fugong.sample.pack;

import fugong.sample.firms.Chance;
import fugong.sample.firms.Firm;
import java.io.IOException;
import java.util.List;

/// Enterprises, their sites and the people who answer for them.
public final class RegisterTables {

    private static final int PEOPLE = 21;
    private static final int SITES = 22;
    private static final int SEVERAL_SITES = 400;
    private static final List<String> FAMILY = List.of("陈", "林", "黄", "张", "吴", "李", "王", "郑", "蔡", "刘", "杨", "许");
    private static final List<String> GIVEN = List.of("示一", "示二", "示三", "示四", "示五", "示六", "示七", "示八");

    private final List<Firm> firms;
    private final long seed;

    public RegisterTables(List<Firm> firms, long seed) {
        this.firms = firms;
        this.seed = seed;
    }

    public void write(Resources pack) throws IOException {
        pack.synthetic(
                "enterprises",
                this::enterprises,
                "credit_code",
                "name_zh",
                "name_en",
                "area",
                "address",
                "industry",
                "ownership",
                "above_scale",
                "staff",
                "contract_staff",
                "normal_output",
                "normal_power",
                "revenue",
                "synthetic");
        pack.synthetic(
                "sites",
                this::sites,
                "enterprise",
                "code",
                "name_zh",
                "name_en",
                "area",
                "lon",
                "lat",
                "staff",
                "synthetic");
        pack.synthetic("contacts", this::contacts, "enterprise", "name", "role", "phone", "email", "synthetic");
    }

    private void enterprises(CsvFile file) throws IOException {
        for (var firm : firms) {
            file.row(
                    firm.code(),
                    firm.nameZh(),
                    firm.nameEn(),
                    firm.place().code(),
                    "%s示例路%d号".formatted(firm.place().nameZh(), 1 + firm.index() % 999),
                    firm.industry(),
                    firm.ownership(),
                    firm.aboveScale(),
                    firm.staff(),
                    firm.contract(),
                    firm.output(),
                    firm.power(),
                    firm.revenue(),
                    true);
        }
    }

    /// Around the seat of the county; large firms have a second site.
    private void sites(CsvFile file) throws IOException {
        for (var firm : firms) {
            int count = firm.staff() >= SEVERAL_SITES ? 2 : 1;
            for (int site = 1; site <= count; site++) {
                var chance = Chance.of(seed, SITES, firm.index() * 2L + site);
                file.row(
                        firm.code(),
                        site,
                        site == 1 ? "主厂区" : "二厂区",
                        site == 1 ? "Main site" : "Second site",
                        firm.place().code(),
                        degrees(firm.place().lon(), chance),
                        degrees(firm.place().lat(), chance),
                        site == 1 ? firm.staff() - firm.staff() / 4 * (count - 1) : firm.staff() / 4,
                        true);
            }
        }
    }

    private static double degrees(double seat, Chance chance) {
        return Math.round((seat + 0.04 * chance.normal()) * 1e5) / 1e5;
    }

    /// Names no person bears, numbers of a block that is not given out, addresses that lead nowhere.
    private void contacts(CsvFile file) throws IOException {
        for (var firm : firms) {
            var chance = Chance.of(seed, PEOPLE, firm.index());
            file.row(
                    firm.code(),
                    chance.of(FAMILY) + chance.of(GIVEN),
                    "日报联系人",
                    "1990000%04d".formatted(chance.below(10_000)),
                    "firm%d@example.org".formatted(firm.index()),
                    true);
        }
    }
}
