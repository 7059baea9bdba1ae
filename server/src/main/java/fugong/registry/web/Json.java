package fugong.registry.web;

import fugong.kernel.Finding;
import fugong.kernel.FindingWords;
import fugong.registry.Area;
import fugong.registry.AreaTree;
import fugong.registry.Bases.Base;
import fugong.registry.Contacts.Contact;
import fugong.registry.Enterprise;
import fugong.registry.Group;
import fugong.registry.Industries.Industry;
import fugong.registry.Project;
import fugong.registry.Sites.Site;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the API says. A day that is null means "since ever" or "still"; amounts are in 10,000 yuan and kWh a
/// day.
final class Json {

    private Json() {}

    static @Nullable LocalDate day(@Nullable LocalDate day) {
        return LocalDate.MIN.equals(day) ? null : day;
    }

    record FoundJson(String code, String severity, String says, String mend, Map<String, Object> facts) {
        static List<FoundJson> of(List<Finding> findings, Locale locale) {
            return findings.stream()
                    .map(it -> new FoundJson(
                            it.code(),
                            it.severity().name(),
                            FindingWords.says(it, locale),
                            FindingWords.mend(it, locale),
                            it.facts()))
                    .toList();
        }
    }

    record AreaJson(
            int id,
            String code,
            String nameZh,
            String nameEn,
            String kind,
            String country,
            @Nullable Integer parent,
            @Nullable Long population,
            @Nullable Double lon,
            @Nullable Double lat,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable Integer successor,
            boolean synthetic) {
        static AreaJson of(Area it) {
            return new AreaJson(
                    it.id().value(),
                    it.code(),
                    it.nameZh(),
                    it.nameEn(),
                    it.kind().name(),
                    it.country(),
                    it.parent() == null ? null : it.parent().value(),
                    it.population(),
                    it.lon(),
                    it.lat(),
                    day(it.validFrom()),
                    it.validTo(),
                    it.successor() == null ? null : it.successor().value(),
                    it.synthetic());
        }
    }

    record IndustryJson(
            String scheme,
            String code,
            int level,
            @Nullable String parent,
            String section,
            @Nullable String division,
            String nameZh,
            String nameEn) {
        static IndustryJson of(Industry it) {
            return new IndustryJson(
                    it.code().scheme(),
                    it.code().code(),
                    it.level(),
                    it.parent(),
                    it.section(),
                    it.division(),
                    it.nameZh(),
                    it.nameEn());
        }
    }

    record EnterpriseJson(
            int id,
            String creditCode,
            @Nullable String creditCodeFlaw,
            String nameZh,
            String nameEn,
            int area,
            String areaCode,
            String address,
            String scheme,
            String industry,
            String section,
            String division,
            String size,
            String ownership,
            boolean aboveScale,
            int staff,
            int contractStaff,
            BigDecimal normalOutput,
            BigDecimal normalPower,
            @Nullable BigDecimal revenue,
            @Nullable BigDecimal assets,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            boolean synthetic,
            int version) {
        static EnterpriseJson of(Enterprise it, AreaTree areas) {
            var area = areas.at(it.area(), it.validFrom());
            return new EnterpriseJson(
                    it.id().value(),
                    it.creditCode().value(),
                    area.country().equals("CN")
                            ? it.creditCode().flaw().map(Enum::name).orElse(null)
                            : null,
                    it.nameZh(),
                    it.nameEn(),
                    it.area().value(),
                    area.code(),
                    it.address(),
                    it.industry().scheme(),
                    it.industry().code(),
                    it.section(),
                    it.division(),
                    it.size().name(),
                    it.ownership().name(),
                    it.aboveScale(),
                    it.staff(),
                    it.contractStaff(),
                    it.normalOutput(),
                    it.normalPower(),
                    it.revenue(),
                    it.assets(),
                    day(it.validFrom()),
                    it.validTo(),
                    it.synthetic(),
                    it.version());
        }
    }

    record SiteJson(
            int id,
            String code,
            String nameZh,
            String nameEn,
            int area,
            String address,
            @Nullable Double lon,
            @Nullable Double lat,
            @Nullable Integer staff,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            boolean synthetic) {
        static SiteJson of(Site it) {
            return new SiteJson(
                    it.id(),
                    it.code(),
                    it.nameZh(),
                    it.nameEn(),
                    it.area().value(),
                    it.address(),
                    it.lon(),
                    it.lat(),
                    it.staff(),
                    day(it.validFrom()),
                    it.validTo(),
                    it.synthetic());
        }
    }

    record ContactJson(
            int id, String name, String role, String phone, String email, boolean masked, boolean synthetic) {
        static ContactJson of(Contact it) {
            return new ContactJson(it.id(), it.name(), it.role(), it.phone(), it.email(), it.masked(), it.synthetic());
        }
    }

    record MilestoneJson(
            int position,
            String nameZh,
            String nameEn,
            @Nullable LocalDate plannedOn,
            @Nullable LocalDate doneOn,
            boolean synthetic) {
        static MilestoneJson of(Project.Milestone it) {
            return new MilestoneJson(
                    it.position(), it.nameZh(), it.nameEn(), it.plannedOn(), it.doneOn(), it.synthetic());
        }
    }

    record ProjectJson(
            int id,
            String code,
            String nameZh,
            String nameEn,
            String kind,
            int area,
            @Nullable Integer enterprise,
            String responsible,
            @Nullable BigDecimal investment,
            @Nullable BigDecimal investmentYear,
            int normalStaff,
            @Nullable LocalDate startedOn,
            @Nullable LocalDate plannedEnd,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable Double lon,
            @Nullable Double lat,
            boolean synthetic,
            int version,
            List<MilestoneJson> milestones) {
        static ProjectJson of(Project it, List<Project.Milestone> milestones) {
            return new ProjectJson(
                    it.id().value(),
                    it.code(),
                    it.nameZh(),
                    it.nameEn(),
                    it.kind(),
                    it.area().value(),
                    it.enterprise() == null ? null : it.enterprise().value(),
                    it.responsible(),
                    it.investment(),
                    it.investmentYear(),
                    it.normalStaff(),
                    it.startedOn(),
                    it.plannedEnd(),
                    day(it.validFrom()),
                    it.validTo(),
                    it.lon(),
                    it.lat(),
                    it.synthetic(),
                    it.version(),
                    milestones.stream().map(MilestoneJson::of).toList());
        }
    }

    record GroupJson(
            int id,
            String code,
            String kind,
            String nameZh,
            String nameEn,
            @Nullable Integer parent,
            @Nullable Integer area,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            boolean synthetic,
            int version) {
        static GroupJson of(Group it) {
            return new GroupJson(
                    it.id().value(),
                    it.code(),
                    it.kind().name(),
                    it.nameZh(),
                    it.nameEn(),
                    it.parent() == null ? null : it.parent().value(),
                    it.area() == null ? null : it.area().value(),
                    day(it.validFrom()),
                    it.validTo(),
                    it.synthetic(),
                    it.version());
        }
    }

    record BaseJson(String key, int enterprises, long staff, long contractStaff, BigDecimal output, BigDecimal power) {
        static BaseJson of(String key, Base it) {
            return new BaseJson(key, it.enterprises(), it.staff(), it.contractStaff(), it.output(), it.power());
        }
    }
}
