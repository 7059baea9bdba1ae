package fugong.reporting;

import fugong.kernel.AreaId;
import fugong.kernel.CreditCode;
import fugong.kernel.EnterpriseId;
import fugong.kernel.IndustryCode;
import fugong.kernel.Ownership;
import fugong.kernel.SizeClass;
import fugong.registry.Area;
import fugong.registry.Areas;
import fugong.registry.EnterpriseForm;
import fugong.registry.Enterprises;
import fugong.registry.Industries;
import fugong.registry.Registration.Done;
import fugong.security.Actor;
import fugong.security.Actors;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A city with three counties and as many enterprises as a test wants.
final class Hamlets {

    static final Actor KEEPER = Actor.system("test");
    static final LocalDate DAY = LocalDate.of(2020, 3, 1);

    private final Areas areas;
    private final Enterprises enterprises;
    final AreaId city;
    final List<EnterpriseId> people = new ArrayList<>();

    private Hamlets(Areas areas, Enterprises enterprises, AreaId city) {
        this.areas = areas;
        this.enterprises = enterprises;
        this.city = city;
    }

    static Hamlets build(Areas areas, Industries industries, Enterprises enterprises) {
        return Actors.as(KEEPER, () -> {
            areas.put(List.of(
                    line("950000", Area.Kind.PREFECTURE, null),
                    line("950001", Area.Kind.COUNTY, "950000"),
                    line("950002", Area.Kind.COUNTY, "950000"),
                    line("950003", Area.Kind.ZONE, "950000")));
            industries.put(List.of(
                    industry("C", 1, null, "C", null),
                    industry("19", 2, "C", "C", "19"),
                    industry("1952", 4, "19", "C", "19"),
                    industry("F", 1, null, "F", null),
                    industry("51", 2, "F", "F", "51")));
            var city = areas.tree().find("950000", DAY).found().orElseThrow().id();
            return new Hamlets(areas, enterprises, city);
        });
    }

    AreaId county(int number) {
        return areas.tree().find("95000" + number, DAY).found().orElseThrow().id();
    }

    /// An enterprise of county 1, 2 or 3 with 100 people, 10,000 yuan × 20 and 1,000 kWh a day.
    EnterpriseId enterprise(int county) {
        return enterprise(county, "1952", 100, 20, "20", "1000", SizeClass.SMALL, Ownership.PRIVATE);
    }

    EnterpriseId enterprise(
            int county,
            String industry,
            int staff,
            int contract,
            String output,
            String power,
            SizeClass size,
            Ownership ownership) {
        var code = CreditCode.make("91", "95000" + county, "HM%06d".formatted(people.size()));
        var form = new EnterpriseForm(
                code.value(),
                "企业" + people.size(),
                "",
                "95000" + county,
                "",
                null,
                industry,
                size,
                ownership,
                people.size() % 2 == 0,
                staff,
                contract,
                new BigDecimal(output),
                new BigDecimal(power),
                null,
                null,
                LocalDate.of(2019, 1, 1),
                null,
                true);
        var done = Actors.as(KEEPER, () -> enterprises.register(form, KEEPER));
        if (!(done instanceof Done(var enterprise, var _))) {
            throw new AssertionError(done);
        }
        people.add(enterprise.id());
        return enterprise.id();
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
