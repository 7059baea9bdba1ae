package fugong.network;

import fugong.kernel.CreditCode;
import fugong.kernel.EnterpriseId;
import fugong.kernel.IndustryCode;
import fugong.kernel.Ownership;
import fugong.kernel.SizeClass;
import fugong.network.catalogue.CatalogueStore;
import fugong.network.catalogue.Product;
import fugong.network.catalogue.SectorInput;
import fugong.registry.Area;
import fugong.registry.Areas;
import fugong.registry.Enterprise;
import fugong.registry.EnterpriseForm;
import fugong.registry.Enterprises;
import fugong.registry.Industries;
import fugong.registry.Registration.Done;
import fugong.security.Actor;
import fugong.security.Actors;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Two counties and three trades: wire (3340) goes into baskets (2435), baskets into shops (5146).
final class Chains {

    static final Actor KEEPER = Actor.system("test");
    static final LocalDate DAY = LocalDate.of(2020, 3, 1);

    private final Enterprises enterprises;
    private int made;

    private Chains(Enterprises enterprises) {
        this.enterprises = enterprises;
    }

    static Chains build(Areas areas, Industries industries, Enterprises enterprises, CatalogueStore catalogue) {
        return Actors.as(KEEPER, () -> {
            areas.put(List.of(
                    line("950000", Area.Kind.PREFECTURE, null),
                    line("950001", Area.Kind.COUNTY, "950000"),
                    line("950002", Area.Kind.COUNTY, "950000")));
            industries.put(List.of(
                    industry("C", 1, null, "C", null),
                    industry("33", 2, "C", "C", "33"),
                    industry("3340", 4, "33", "C", "33"),
                    industry("24", 2, "C", "C", "24"),
                    industry("2435", 4, "24", "C", "24"),
                    industry("51", 2, "C", "C", "51"),
                    industry("5146", 4, "51", "C", "51")));
            catalogue.put(List.of(product("15", "33"), product("10", "24"), product("28", "51")));
            catalogue.putInputs(List.of(new SectorInput("15", "10", 0.3, 1), new SectorInput("10", "28", 0.4, 1)));
            return new Chains(enterprises);
        });
    }

    private static Product product(String code, String division) {
        return new Product(
                0, code, "品" + code, "Product " + code, null, List.of(division), BigDecimal.valueOf(0.1), DAY, "test");
    }

    /// 100 people, 100,000 yuan a day.
    Enterprise enterprise(int county, String industry) {
        var form = new EnterpriseForm(
                CreditCode.make("91", "95000" + county, "CH%06d".formatted(made))
                        .value(),
                "厂" + made++,
                "",
                "95000" + county,
                "",
                null,
                industry,
                SizeClass.SMALL,
                Ownership.PRIVATE,
                true,
                100,
                0,
                BigDecimal.TEN,
                BigDecimal.TEN,
                null,
                null,
                LocalDate.of(2019, 1, 1),
                null,
                true);
        var done = Actors.as(KEEPER, () -> enterprises.register(form, KEEPER));
        if (!(done instanceof Done(var enterprise, var _))) {
            throw new AssertionError(done);
        }
        return enterprise;
    }

    static EnterpriseId id(Enterprise it) {
        return it.id();
    }

    private static Areas.Line line(String code, Area.Kind kind, @Nullable String parent) {
        return new Areas.Line(
                code,
                "区" + code,
                "Area " + code,
                kind,
                "CN",
                parent,
                LocalDate.MIN,
                null,
                null,
                null,
                1000L,
                null,
                null,
                true);
    }

    private static Industries.Industry industry(
            String code, int level, @Nullable String parent, String section, @Nullable String division) {
        return new Industries.Industry(
                IndustryCode.gbt4754(code), level, parent, section, division, "业" + code, "Industry " + code);
    }
}
