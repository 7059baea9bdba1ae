package fugong.supply.web;

import fugong.kernel.AreaId;
import fugong.kernel.EnterpriseId;
import fugong.registry.Enterprises;
import fugong.security.Actor;
import fugong.security.Needs;
import fugong.security.NotInScope;
import fugong.security.Permission;
import fugong.supply.Exchange;
import fugong.supply.exchange.Board;
import fugong.supply.exchange.Spare;
import fugong.supply.exchange.Want;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Who is short of what, who could help.
@Controller
@Needs(Permission.SEE_SUPPLY)
class ExchangePages {

    private static final int SHOWN = 40;

    private final Exchange exchange;
    private final Enterprises enterprises;
    private final Labels labels;
    private final Clock clock;

    ExchangePages(Exchange exchange, Enterprises enterprises, Labels labels, Clock clock) {
        this.exchange = exchange;
        this.enterprises = enterprises;
        this.labels = labels;
        this.clock = clock;
    }

    /// @param covered share of the need that offers cover, per cent
    record BoardRow(
            String item,
            String name,
            String unit,
            int needs,
            int offers,
            String needed,
            String offered,
            String open,
            int covered) {}

    record MatchRow(int from, String fromName, int to, String toName, String quantity, boolean sameArea) {}

    record SpareRow(int enterprise, String name, String free, String capacity, LocalDate day, int load) {}

    record WantRow(
            int enterprise,
            String name,
            String quantity,
            LocalDate from,
            @Nullable String note,
            boolean synthetic) {}

    @GetMapping("/supply/exchange")
    String board(
            @RequestParam(required = false) @Nullable String item,
            @RequestParam(required = false) @Nullable LocalDate day,
            Actor actor,
            Locale locale,
            Model model) {
        var shown = day == null ? LocalDate.now(clock) : day;
        var boards = exchange.boards(shown);
        var chosen = item == null || !item.matches("[a-z0-9_]{1,60}") ? "" : item;
        var spare = chosen.isEmpty() ? List.<Spare>of() : exchange.spare(chosen, shown);
        var board =
                boards.stream().filter(it -> it.item().equals(chosen)).findAny().orElse(null);
        var words = labels.open(ids(board, spare), shown, locale);
        model.addAttribute("day", shown);
        model.addAttribute("item", chosen);
        model.addAttribute("name", words.item(chosen));
        model.addAttribute("unit", words.unit(chosen));
        model.addAttribute("boards", boards.stream().map(it -> row(it, words)).toList());
        model.addAttribute("matches", board == null ? List.of() : matches(board, words));
        model.addAttribute("needs", board == null ? List.of() : wants(board.needs(), words));
        model.addAttribute("offers", board == null ? List.of() : wants(board.offers(), words));
        model.addAttribute(
                "spare", spare.stream().limit(SHOWN).map(it -> row(it, words)).toList());
        model.addAttribute(
                "items",
                words.catalogue().values().stream()
                        .sorted(java.util.Comparator.comparing(it -> it.code()))
                        .map(it -> new PlanRows.Choice(it.code(), it.name(locale), words.unit(it.code())))
                        .toList());
        model.addAttribute("mine", mine(actor, shown, locale));
        model.addAttribute("officer", actor.may(Permission.SEE_PICTURE));
        return "supply/exchange";
    }

    private static HashSet<EnterpriseId> ids(@Nullable Board board, List<Spare> spare) {
        var ids = new HashSet<EnterpriseId>();
        spare.forEach(it -> ids.add(it.enterprise()));
        if (board != null) {
            board.needs().stream().limit(SHOWN).forEach(it -> ids.add(it.enterprise()));
            board.offers().stream().limit(SHOWN).forEach(it -> ids.add(it.enterprise()));
            board.matches().stream().limit(SHOWN).forEach(it -> {
                ids.add(it.from());
                ids.add(it.to());
            });
        }
        return ids;
    }

    /// Enterprises for which somebody of an enterprise may speak.
    private List<PlanRows.Choice> mine(Actor actor, LocalDate day, Locale locale) {
        if (!actor.may(Permission.EDIT_SUPPLY) || actor.scope().everything()) {
            return List.of();
        }
        var ids = actor.scope().enterprises().stream()
                .limit(SHOWN)
                .map(EnterpriseId::new)
                .toList();
        var choices = new ArrayList<PlanRows.Choice>();
        enterprises
                .list(ids, day)
                .values()
                .forEach(it ->
                        choices.add(new PlanRows.Choice(Integer.toString(it.id().value()), it.name(locale), "")));
        return choices;
    }

    private static BoardRow row(Board it, Labels.Page words) {
        return new BoardRow(
                it.item(),
                words.item(it.item()),
                words.unit(it.item()),
                it.needs().size(),
                it.offers().size(),
                words.amount(it.needed()),
                words.amount(it.offered()),
                words.amount(it.open()),
                it.needed() == 0 ? 100 : (int) Math.round(100 * (1 - it.open() / it.needed())));
    }

    private static SpareRow row(Spare it, Labels.Page words) {
        return new SpareRow(
                it.enterprise().value(),
                words.enterprise(it.enterprise()),
                words.amount(it.free()),
                words.amount(it.capacity()),
                it.day(),
                (int) Math.round(100 * Math.min(1, it.made() / it.capacity())));
    }

    private static List<MatchRow> matches(Board board, Labels.Page words) {
        return board.matches().stream()
                .limit(SHOWN)
                .map(it -> new MatchRow(
                        it.from().value(),
                        words.enterprise(it.from()),
                        it.to().value(),
                        words.enterprise(it.to()),
                        words.amount(it.quantity()),
                        it.sameArea()))
                .toList();
    }

    private static List<WantRow> wants(List<Want> wants, Labels.Page words) {
        return wants.stream()
                .limit(SHOWN)
                .map(it -> new WantRow(
                        it.enterprise().value(),
                        words.enterprise(it.enterprise()),
                        words.amount(it.quantity()),
                        it.fromDay(),
                        it.note(),
                        it.synthetic()))
                .toList();
    }

    @PostMapping("/supply/exchange")
    @Needs(Permission.EDIT_SUPPLY)
    String say(
            @RequestParam int enterprise,
            @RequestParam Want.Side side,
            @RequestParam String item,
            @RequestParam double quantity,
            @RequestParam(required = false) @Nullable String note,
            Actor actor) {
        if (enterprise <= 0) {
            throw new NotInScope("enterprise", enterprise);
        }
        SupplyApi.require(SupplyApi.isQuantity(quantity));
        exchange.say(
                new Want(
                        new EnterpriseId(enterprise),
                        new AreaId(1),
                        side,
                        item,
                        LocalDate.now(clock),
                        null,
                        quantity,
                        note == null || note.isBlank() ? null : note.strip(),
                        false),
                actor);
        return "redirect:/supply/exchange?item=" + item;
    }
}
