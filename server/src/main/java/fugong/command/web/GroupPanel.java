package fugong.command.web;

import fugong.kernel.EnterpriseId;
import fugong.kernel.GroupId;
import fugong.registry.Enterprise;
import fugong.registry.Enterprises;
import fugong.reporting.Definitions;
import fugong.reporting.Indicators;
import fugong.reporting.figures.Figure;
import fugong.reporting.figures.IndicatorDefinition;
import fugong.reporting.figures.Largest;
import fugong.security.Actor;
import fugong.security.Needs;
import fugong.security.NotInScope;
import fugong.security.Permission;
import fugong.web.Panel;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The members' picture on the page of a group, a park, an association.
@Controller
class GroupPanel {

    private final Indicators indicators;
    private final Definitions definitions;
    private final Enterprises enterprises;
    private final MessageSource messages;
    private final Clock clock;

    GroupPanel(
            Indicators indicators,
            Definitions definitions,
            Enterprises enterprises,
            MessageSource messages,
            Clock clock) {
        this.enterprises = enterprises;
        this.indicators = indicators;
        this.definitions = definitions;
        this.messages = messages;
        this.clock = clock;
    }

    @Bean
    static Panel membersPicture() {
        return new Panel("group", "command.group.picture", "/groups/{id}/picture", 10, Permission.SEE_PICTURE);
    }

    @GetMapping("/groups/{id}/picture")
    @Needs(Permission.SEE_PICTURE)
    String picture(
            @PathVariable int id,
            @RequestParam(required = false) @Nullable LocalDate day,
            Actor actor,
            Locale locale,
            Model model) {
        if (id <= 0) {
            throw new NotInScope("group", id);
        }
        GroupId group = new GroupId(id);
        LocalDate shown = day != null ? day : LocalDate.now(clock).minusDays(1);
        Map<String, IndicatorDefinition> known =
                definitions.rates().stream().collect(Collectors.toMap(IndicatorDefinition::code, Function.identity()));
        Map<String, Figure> before = indicators.ofGroup(group, shown.minusDays(1), actor).stream()
                .collect(Collectors.toMap(Figure::code, Function.identity()));
        List<Figure> figures = indicators.ofGroup(group, shown, actor);
        Map<EnterpriseId, Enterprise> consumers = enterprises.list(Largest.named(figures.stream()), shown);
        List<Shown> vector = figures.stream()
                .filter(it -> known.containsKey(it.code()))
                .map(it -> shown(it, known, before, consumers, locale))
                .toList();
        model.addAttribute("vector", vector);
        model.addAttribute("day", shown);
        return "command/group :: vector";
    }

    private Shown shown(
            Figure figure,
            Map<String, IndicatorDefinition> known,
            Map<String, Figure> before,
            Map<EnterpriseId, Enterprise> consumers,
            Locale locale) {
        IndicatorDefinition definition = known.get(figure.code());
        if (definition == null) {
            throw new IllegalStateException("No definition %s is in force.".formatted(figure.code()));
        }
        return Shown.of(
                figure, definition, Optional.ofNullable(before.get(figure.code())), consumers, messages, locale);
    }
}
