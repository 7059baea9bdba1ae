package fugong.registry;

import fugong.kernel.AreaId;
import fugong.kernel.CreditCode;
import fugong.kernel.EnterpriseId;
import fugong.kernel.Finding;
import fugong.kernel.IndustryCode;
import fugong.kernel.Ownership;
import fugong.kernel.Severity;
import fugong.kernel.SizeClass;
import fugong.registry.AreaMatch.Ambiguous;
import fugong.registry.AreaMatch.Found;
import fugong.registry.AreaMatch.How;
import fugong.registry.AreaMatch.Unknown;
import fugong.registry.Industries.Industry;
import fugong.registry.findings.AreaAmbiguous;
import fugong.registry.findings.AreaByOtherName;
import fugong.registry.findings.AreaFromCreditCode;
import fugong.registry.findings.AreaOnlyBroadly;
import fugong.registry.findings.AreaUnknown;
import fugong.registry.findings.CreditCodeDoubtful;
import fugong.registry.findings.Empty;
import fugong.registry.findings.IndustryMissing;
import fugong.registry.findings.IndustryUnknown;
import fugong.registry.findings.OutOfRange;
import fugong.registry.findings.PeriodEmpty;
import fugong.registry.findings.SizeDiffers;
import fugong.registry.findings.StaffUnknown;
import fugong.registry.findings.TooLong;
import fugong.registry.size.SizeRule;
import fugong.registry.size.SizeRules;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Turns what somebody says about an enterprise into a state of it, with everything worth saying about it at once.
/// One judge for the pages, the API and the sheets; made for one moment of areas, industries and size rules.
public final class EnterpriseJudge {

    private static final int MOST_LETTERS = 300;
    private static final BigDecimal MOST_PEOPLE = BigDecimal.valueOf(5_000_000);
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);

    private final AreaTree areas;
    private final Industries.Book industries;
    private final List<SizeRule> sizeRules;

    EnterpriseJudge(AreaTree areas, Industries.Book industries, List<SizeRule> sizeRules) {
        this.areas = areas;
        this.industries = industries;
        this.sizeRules = sizeRules;
    }

    /// @param state null when a finding blocks
    public record Judged(@Nullable Enterprise state, List<Finding> findings) {}

    public Judged judge(EnterpriseForm form, EnterpriseId id) {
        var findings = new ArrayList<Finding>();
        var code = CreditCode.of(form.creditCode());
        needed("credit_code", code.value(), findings);
        needed("name_zh", form.nameZh() + form.nameEn(), findings);
        if (form.to() != null && !form.to().isAfter(form.from())) {
            findings.add(new PeriodEmpty(form.from(), form.to()));
        }
        withinReason(form, findings);
        var area = area(form, code, findings);
        if (area == null || findings.stream().anyMatch(it -> it.severity() == Severity.BLOCKS)) {
            return new Judged(null, findings);
        }
        if (area.country().equals("CN")) {
            code.flaw().ifPresent(it -> findings.add(new CreditCodeDoubtful(code, it)));
        }
        return new Judged(state(form, id, code, area.id(), findings), findings);
    }

    /// What no enterprise can have: minus five people, a name of a thousand letters, more output than a country.
    private static void withinReason(EnterpriseForm form, List<Finding> findings) {
        longest("name_zh", form.nameZh(), MOST_LETTERS, findings);
        longest("name_en", form.nameEn(), MOST_LETTERS, findings);
        longest("address", form.address(), MOST_LETTERS, findings);
        longest("credit_code", form.creditCode(), MOST_LETTERS, findings);
        number("staff", form.staff(), MOST_PEOPLE, findings);
        number("contract_staff", form.contractStaff(), MOST_PEOPLE, findings);
        number("normal_output", form.normalOutput(), MOST, findings);
        number("normal_power", form.normalPower(), MOST, findings);
        number("revenue", form.revenue(), MOST, findings);
        number("assets", form.assets(), MOST, findings);
    }

    private static void longest(String field, String text, int most, List<Finding> findings) {
        if (text.length() > most) {
            findings.add(new TooLong(field, most));
        }
    }

    private static void number(String field, @Nullable Number number, BigDecimal most, List<Finding> findings) {
        if (number != null) {
            var exact = new BigDecimal(number.toString());
            if (exact.signum() < 0 || exact.compareTo(most) > 0) {
                findings.add(new OutOfRange(field, exact.toString()));
            }
        }
    }

    private static void needed(String field, String value, List<Finding> findings) {
        if (value.isBlank()) {
            findings.add(new Empty(field));
        }
    }

    private Enterprise state(
            EnterpriseForm form, EnterpriseId id, CreditCode code, AreaId area, List<Finding> findings) {
        var scheme = form.scheme() == null ? IndustryCode.GBT4754 : form.scheme();
        var industry = industry(scheme, form.industry(), findings);
        var industryCode = industry.map(Industry::code).orElse(new IndustryCode(scheme, Industries.UNKNOWN));
        var rule = SizeRules.of(industryCode, sizeRules);
        if (form.staff() == null) {
            findings.add(new StaffUnknown());
        }
        return new Enterprise(
                id,
                code,
                (form.nameZh().isBlank() ? form.nameEn() : form.nameZh()).strip(),
                form.nameEn().strip(),
                area,
                form.address().strip(),
                industryCode,
                industry.map(Industry::section).orElse(Industries.UNKNOWN),
                industry.map(Industry::division).orElse(Industries.UNKNOWN),
                size(form, rule, findings),
                form.ownership() == null ? Ownership.OTHER : form.ownership(),
                form.aboveScale() != null
                        ? form.aboveScale()
                        : rule.map(it -> it.aboveScale(form.revenue())).orElse(false),
                form.staff() == null ? 0 : form.staff(),
                form.contractStaff() == null ? 0 : form.contractStaff(),
                scaled(form.normalOutput(), 2),
                scaled(form.normalPower(), 1),
                form.revenue() == null ? null : scaled(form.revenue(), 2),
                form.assets() == null ? null : scaled(form.assets(), 2),
                form.from(),
                form.to(),
                form.synthetic(),
                1);
    }

    private static BigDecimal scaled(@Nullable BigDecimal amount, int digits) {
        return (amount == null ? BigDecimal.ZERO : amount).setScale(digits, RoundingMode.HALF_UP);
    }

    private Optional<Industry> industry(String scheme, String text, List<Finding> findings) {
        var industry = industries.find(scheme, text);
        if (industry.isEmpty()) {
            findings.add(text.isBlank() ? new IndustryMissing() : new IndustryUnknown(text));
        }
        return industry;
    }

    private static SizeClass size(EnterpriseForm form, Optional<SizeRule> rule, List<Finding> findings) {
        var byRule = rule.map(it -> it.classOf(form.staff(), form.revenue(), form.assets()))
                .orElse(SizeClass.UNKNOWN);
        if (form.size() == null) {
            return byRule;
        }
        if (byRule != SizeClass.UNKNOWN && byRule != form.size()) {
            findings.add(new SizeDiffers(form.size(), byRule));
        }
        return form.size();
    }

    /// The area as said; else by the digits of the credit code, in whatever year's list they were a county; else
    /// the only root. One real enterprise in ten has digits that are in no list of today, and must not be lost for
    /// it.
    private @Nullable Area area(EnterpriseForm form, CreditCode code, List<Finding> findings) {
        var day = form.from();
        var digits = code.areaDigits().orElse("");
        var said = form.area().isBlank() ? new Unknown() : areas.find(form.area(), day);
        if (said instanceof Found(var area, var how)) {
            note(form.area(), area, how, findings);
            return area;
        }
        if (said instanceof Ambiguous(var several)) {
            var registered = areas.find(digits, day).found();
            var meant = several.stream()
                    .filter(it -> registered.isPresent() && near(it, registered.get(), form))
                    .toList();
            if (meant.size() == 1) {
                findings.add(new AreaByOtherName(form.area(), meant.getFirst().nameZh()));
                return meant.getFirst();
            }
            findings.add(new AreaAmbiguous(
                    form.area(), several.stream().map(Area::code).toList()));
            return null;
        }
        return fromDigits(form, digits, findings);
    }

    private boolean near(Area candidate, Area registered, EnterpriseForm form) {
        return candidate.id().equals(registered.id())
                || areas.path(candidate.id(), form.from()).stream()
                        .anyMatch(it -> it.id().equals(registered.id()));
    }

    private @Nullable Area fromDigits(EnterpriseForm form, String digits, List<Finding> findings) {
        var number = form.area().strip().matches("\\d*");
        if (!number || digits.isEmpty()) {
            findings.add(new AreaUnknown(form.area()));
            return null;
        }
        if (areas.find(digits, form.from()) instanceof Found(var area, var how)) {
            findings.add(new AreaFromCreditCode(digits, area.nameZh()));
            note(digits, area, how, findings);
            return area;
        }
        var roots = areas.roots(form.from());
        if (roots.size() != 1) {
            findings.add(new AreaUnknown(form.area().isBlank() ? digits : form.area()));
            return null;
        }
        findings.add(new AreaOnlyBroadly(digits, roots.getFirst().nameZh()));
        return roots.getFirst();
    }

    private static void note(String text, Area area, How how, List<Finding> findings) {
        if (how == How.BROADER) {
            findings.add(new AreaOnlyBroadly(text, area.nameZh()));
        } else if (how == How.FORMER_CODE
                || how == How.LATER_CODE
                || how == How.FORMER_NAME
                || how == How.PART_OF_NAME) {
            findings.add(new AreaByOtherName(text, area.nameZh()));
        }
    }
}
