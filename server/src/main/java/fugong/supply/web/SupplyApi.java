package fugong.supply.web;

import fugong.kernel.AreaId;
import fugong.kernel.EnterpriseId;
import fugong.security.Actor;
import fugong.security.Needs;
import fugong.security.NotInScope;
import fugong.security.Permission;
import fugong.supply.Exchange;
import fugong.supply.Flows;
import fugong.supply.Materials;
import fugong.supply.exchange.Board;
import fugong.supply.exchange.Spare;
import fugong.supply.exchange.Want;
import fugong.supply.flows.Flow;
import fugong.supply.plan.Chain;
import fugong.supply.plan.KeptPlan;
import fugong.supply.plan.Outcome;
import fugong.supply.plan.Wanted;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Chains, plans, needs and offers, flows, for machines.
@RestController
@RequestMapping("/api/v1/supply")
@Needs(Permission.SEE_SUPPLY)
class SupplyApi {

    private final Materials materials;
    private final Exchange exchange;
    private final Flows flows;
    private final Clock clock;

    SupplyApi(Materials materials, Exchange exchange, Flows flows, Clock clock) {
        this.materials = materials;
        this.exchange = exchange;
        this.flows = flows;
        this.clock = clock;
    }

    private LocalDate orToday(@Nullable LocalDate day) {
        return day == null ? LocalDate.now(clock) : day;
    }

    private Chain chain(String code, @Nullable LocalDate day) {
        return materials.chain(code, orToday(day)).orElseThrow(() -> new NotInScope("chain", code));
    }

    @GetMapping("/chains")
    List<String> chains() {
        return materials.chains();
    }

    /// Products, recipes, lines and stocks of a chain on a day.
    @GetMapping("/chains/{code}")
    Chain one(@PathVariable String code, @RequestParam(required = false) @Nullable LocalDate day) {
        return chain(code, day);
    }

    /// @param units product → units wanted on the day
    /// @param rest  product to make as much of as possible with what is left
    record PlanForm(
            @Nullable LocalDate day,
            @Nullable Map<String, Double> units,
            @Nullable String rest) {

        Wanted wanted() {
            return new Wanted(units == null ? Map.of() : units, rest == null ? "" : rest);
        }

        boolean isSensible(Chain chain) {
            var known = chain.planned().stream().map(it -> it.code()).toList();
            var wanted = wanted();
            return wanted.units().entrySet().stream()
                            .allMatch(it -> known.contains(it.getKey()) && it.getValue() > 0 && it.getValue() < 1e12)
                    && (wanted.rest().isEmpty()
                            || known.contains(wanted.rest()) && !wanted.units().containsKey(wanted.rest()));
        }
    }

    /// The best plan; nothing is kept.
    @PostMapping("/chains/{code}/plan")
    Outcome plan(@PathVariable String code, @RequestBody PlanForm form) {
        return materials.plan(sensible(code, form), form.wanted());
    }

    @PostMapping("/chains/{code}/plans")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.PLAN_SUPPLY)
    KeptPlan keep(@PathVariable String code, @RequestBody PlanForm form, Actor actor) {
        return materials.keep(sensible(code, form), form.wanted(), actor);
    }

    private Chain sensible(String code, PlanForm form) {
        var chain = chain(code, form.day());
        require(form.isSensible(chain));
        return chain;
    }

    @GetMapping("/plans/{id}")
    KeptPlan kept(@PathVariable int id) {
        return materials.kept(id).orElseThrow(() -> new NotInScope("plan", id));
    }

    /// Needs and offers with who could help whom, one board per item.
    @GetMapping("/exchange")
    List<Board> boards(@RequestParam(required = false) @Nullable LocalDate day) {
        return exchange.boards(orToday(day));
    }

    /// Who has lines with capacity to spare.
    @GetMapping("/exchange/{item}/spare")
    List<Spare> spare(@PathVariable String item, @RequestParam(required = false) @Nullable LocalDate day) {
        return exchange.spare(item, orToday(day));
    }

    static boolean isQuantity(double quantity) {
        return quantity > 0 && quantity < 1e12;
    }

    /// What cannot be stored is the caller's mistake.
    static void require(boolean sensible) {
        if (!sensible) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    record WantForm(
            int enterprise,
            Want.@Nullable Side side,
            @Nullable String item,
            double quantity,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String note) {}

    @PostMapping("/wants")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.EDIT_SUPPLY)
    void say(@RequestBody WantForm form, Actor actor) {
        if (form.enterprise() <= 0) {
            throw new NotInScope("enterprise", form.enterprise());
        }
        require(form.side() != null && form.item() != null && isQuantity(form.quantity()));
        exchange.say(
                new Want(
                        new EnterpriseId(form.enterprise()),
                        new AreaId(1),
                        Objects.requireNonNull(form.side()),
                        Objects.requireNonNull(form.item()),
                        orToday(form.from()),
                        form.to(),
                        form.quantity(),
                        form.note(),
                        false),
                actor);
    }

    @GetMapping("/flows")
    List<Flow> flows(
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(defaultValue = "false") boolean standing) {
        return standing ? flows.standing(orToday(day)) : flows.on(orToday(day));
    }

    record MoveForm(
            int enterprise,
            @Nullable String stage,
            @Nullable LocalDate since,
            @Nullable String obstacle) {}

    /// A batch has gone on, or something holds it up.
    @PostMapping("/flows/{code}/stage")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Permission.EDIT_SUPPLY)
    void move(@PathVariable String code, @RequestBody MoveForm form, Actor actor) {
        if (form.enterprise() <= 0) {
            throw new NotInScope("enterprise", form.enterprise());
        }
        require(form.stage() != null && form.stage().matches("[a-z0-9_]{1,60}"));
        flows.move(
                new EnterpriseId(form.enterprise()),
                code,
                Objects.requireNonNull(form.stage()),
                orToday(form.since()),
                form.obstacle(),
                actor);
    }
}
