package fugong.supply.web;

import fugong.kernel.EnterpriseId;
import fugong.security.Needs;
import fugong.security.Permission;
import fugong.supply.Flows;
import fugong.supply.flows.Flow;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// People, goods and money on their way: how many at each stage, and what stands still.
@Controller
@Needs(Permission.SEE_SUPPLY)
class FlowPages {

    private static final int SHOWN = 60;

    private final Flows flows;
    private final Labels labels;
    private final MessageSource messages;
    private final Clock clock;

    FlowPages(Flows flows, Labels labels, MessageSource messages, Clock clock) {
        this.flows = flows;
        this.labels = labels;
        this.messages = messages;
        this.clock = clock;
    }

    /// @param kind word of the kind and way in the messages
    record Strip(String kind, boolean export, String unit, int batches, int standing, List<StageRow> stages) {}

    record StageRow(String stage, int batches, String quantity, int standing) {}

    record Standing(
            int enterprise,
            String name,
            String code,
            String kind,
            boolean export,
            String what,
            String way,
            String stage,
            long days,
            boolean late,
            @Nullable String obstacle,
            boolean synthetic) {}

    @GetMapping("/supply/flows")
    String flows(@RequestParam(required = false) @Nullable LocalDate day, Locale locale, Model model) {
        var shown = day == null ? LocalDate.now(clock) : day;
        var standing = flows.standing(shown);
        var ids = new HashSet<EnterpriseId>();
        standing.stream().limit(SHOWN).forEach(it -> ids.add(it.enterprise()));
        var words = labels.open(ids, shown, locale);
        model.addAttribute("day", shown);
        model.addAttribute("strips", strips(shown, words, locale));
        model.addAttribute("count", standing.size());
        model.addAttribute("all", flows.on(shown).size());
        model.addAttribute("synthetic", flows.on(shown).stream().anyMatch(Flow::synthetic));
        model.addAttribute(
                "standing",
                standing.stream()
                        .limit(SHOWN)
                        .map(it -> row(it, shown, words, locale))
                        .toList());
        return "supply/flows";
    }

    private List<Strip> strips(LocalDate day, Labels.Page words, Locale locale) {
        var strips = new ArrayList<Strip>();
        for (var kind : Flow.Kind.values()) {
            for (boolean export : new boolean[] {false, true}) {
                var stages = flows.stages(day, kind, export);
                int batches = stages.stream().mapToInt(Flows.Stage::batches).sum();
                if (batches > 0) {
                    strips.add(new Strip(
                            kind.word(),
                            export,
                            stages.stream()
                                    .map(stage -> labels.unit(stage.unit(), locale))
                                    .filter(it -> !it.isEmpty())
                                    .findFirst()
                                    .orElse(""),
                            batches,
                            stages.stream().mapToInt(Flows.Stage::standing).sum(),
                            stages.stream()
                                    .map(it -> new StageRow(
                                            it.stage(), it.batches(), words.amount(it.quantity()), it.standing()))
                                    .toList()));
                }
            }
        }
        return strips;
    }

    private Standing row(Flow it, LocalDate day, Labels.Page words, Locale locale) {
        var from = it.origin() == null ? "?" : it.origin();
        var to = it.destination() == null ? "?" : it.destination();
        return new Standing(
                it.enterprise().value(),
                words.enterprise(it.enterprise()),
                it.code(),
                it.kind().word(),
                it.export(),
                "%s %s%s"
                        .formatted(
                                words.amount(it.quantity()),
                                labels.unit(it.unit(), locale),
                                it.item() == null ? "" : ", " + it.item()),
                from + " → " + to,
                stage(it.stage(), locale),
                it.daysAt(day),
                it.isLate(day),
                it.obstacle(),
                it.synthetic());
    }

    /// A stage of which we have no word is shown as it was given.
    private String stage(String stage, Locale locale) {
        var word = messages.getMessage("supply.stage." + stage, null, stage, locale);
        return word == null ? stage : word;
    }
}
