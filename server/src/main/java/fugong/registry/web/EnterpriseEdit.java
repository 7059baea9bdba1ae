package fugong.registry.web;

import fugong.kernel.AreaId;
import fugong.kernel.Finding;
import fugong.kernel.Ownership;
import fugong.kernel.SizeClass;
import fugong.registry.Areas;
import fugong.registry.Enterprise;
import fugong.registry.EnterpriseForm;
import fugong.registry.Enterprises;
import fugong.registry.Industries;
import fugong.registry.Registration;
import fugong.security.Actor;
import fugong.security.Needs;
import fugong.security.Permission;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Entering an enterprise and changing it from a day on.
@Controller
@Needs(Permission.EDIT_REGISTER)
class EnterpriseEdit {

    private final Enterprises enterprises;
    private final Areas areas;
    private final Words words;
    private final Clock clock;

    EnterpriseEdit(Enterprises enterprises, Areas areas, Words words, Clock clock) {
        this.enterprises = enterprises;
        this.areas = areas;
        this.words = words;
        this.clock = clock;
    }

    /// The form as the browser sends it. `version` 0 = a new enterprise.
    record Fields(
            String creditCode,
            String nameZh,
            @Nullable String nameEn,
            @Nullable String area,
            @Nullable String address,
            @Nullable String industry,
            @Nullable SizeClass size,
            @Nullable Ownership ownership,
            @Nullable Boolean aboveScale,
            @Nullable Integer staff,
            @Nullable Integer contractStaff,
            @Nullable BigDecimal normalOutput,
            @Nullable BigDecimal normalPower,
            @Nullable BigDecimal revenue,
            @Nullable BigDecimal assets,
            @Nullable LocalDate from,
            @Nullable Integer version) {

        EnterpriseForm form(LocalDate today, @Nullable Enterprise before) {
            return new EnterpriseForm(
                    text(creditCode),
                    text(nameZh),
                    text(nameEn),
                    text(area),
                    text(address),
                    before == null ? null : before.industry().scheme(),
                    text(industry),
                    size,
                    ownership,
                    aboveScale,
                    staff,
                    contractStaff,
                    normalOutput,
                    normalPower,
                    revenue,
                    assets,
                    from == null ? today : from,
                    null,
                    before != null && before.synthetic());
        }

        private static String text(@Nullable String value) {
            return value == null ? "" : value;
        }
    }

    @GetMapping("/enterprises/new")
    String blank(Actor actor, Model model, Locale locale) {
        var empty = new Fields(
                "", "", "", "", "", "", null, null, null, null, null, null, null, null, null, LocalDate.now(clock), 0);
        return form(null, empty, List.of(), actor, model, locale);
    }

    @PostMapping("/enterprises/new")
    String enter(Fields fields, Actor actor, Model model, Locale locale) {
        return after(
                enterprises.register(fields.form(LocalDate.now(clock), null), actor),
                null,
                fields,
                actor,
                model,
                locale);
    }

    @GetMapping("/enterprises/{id}/edit")
    String edit(@PathVariable int id, Actor actor, Model model, Locale locale) {
        var it = enterprises.require(Words.enterprise(id), actor);
        return form(it, fields(it), List.of(), actor, model, locale);
    }

    private Fields fields(Enterprise it) {
        var today = LocalDate.now(clock);
        var area = areas.tree().at(it.area(), today);
        return new Fields(
                it.creditCode().value(),
                it.nameZh(),
                it.nameEn(),
                area.code(),
                it.address(),
                it.industry().code().equals(Industries.UNKNOWN)
                        ? ""
                        : it.industry().code(),
                it.size() == SizeClass.UNKNOWN ? null : it.size(),
                it.ownership(),
                it.aboveScale(),
                it.staff(),
                it.contractStaff(),
                it.normalOutput(),
                it.normalPower(),
                it.revenue(),
                it.assets(),
                today.isBefore(it.validFrom()) ? it.validFrom() : today,
                it.version());
    }

    @PostMapping("/enterprises/{id}/edit")
    String change(@PathVariable int id, Fields fields, Actor actor, Model model, Locale locale) {
        var before = enterprises.require(Words.enterprise(id), actor);
        int version = fields.version() == null ? 0 : fields.version();
        var outcome = enterprises.change(before.id(), fields.form(LocalDate.now(clock), before), version, actor);
        return after(outcome, before, fields, actor, model, locale);
    }

    private String after(
            Registration<Enterprise> outcome,
            @Nullable Enterprise before,
            Fields fields,
            Actor actor,
            Model model,
            Locale locale) {
        return switch (outcome) {
            case Registration.Done<Enterprise>(var done, var _) -> "redirect:/enterprises/" + done.id();
            case Registration.Refused<Enterprise>(var findings) -> form(before, fields, findings, actor, model, locale);
            case Registration.Stale<Enterprise> _ -> {
                model.addAttribute("stale", true);
                yield form(before, fields, List.of(), actor, model, locale);
            }
        };
    }

    private String form(
            @Nullable Enterprise it, Fields fields, List<Finding> findings, Actor actor, Model model, Locale locale) {
        model.addAttribute("it", it);
        model.addAttribute("f", fields);
        model.addAttribute("findings", Said.of(findings, locale));
        var today = LocalDate.now(clock);
        var tree = areas.tree();
        model.addAttribute(
                "areas",
                words.areaChoices(actor, today, null, locale).stream()
                        .map(choice -> {
                            var code = tree.at(new AreaId(Integer.parseInt(choice.value())), today)
                                    .code();
                            return new Words.Choice(code, choice.text(), code.equals(fields.area()));
                        })
                        .toList());
        model.addAttribute("sizes", List.of(SizeClass.LARGE, SizeClass.MEDIUM, SizeClass.SMALL, SizeClass.MICRO));
        model.addAttribute("ownerships", Ownership.values());
        return "registry/enterprise-edit";
    }
}
