package fugong.supply;

import fugong.registry.Enterprises;
import fugong.security.Actor;
import fugong.security.NotInScope;
import fugong.security.Permission;
import fugong.security.Trail;
import fugong.supply.exchange.Board;
import fugong.supply.exchange.Spare;
import fugong.supply.exchange.Want;
import fugong.supply.exchange.WantStore;
import fugong.supply.lines.WorksStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Door: who is short of what, who has some to spare, and who could stand in.
@Service
public class Exchange {

    private final WantStore wants;
    private final WorksStore lines;
    private final Enterprises enterprises;
    private final Trail trail;

    Exchange(WantStore wants, WorksStore lines, Enterprises enterprises, Trail trail) {
        this.wants = wants;
        this.lines = lines;
        this.enterprises = enterprises;
        this.trail = trail;
    }

    /// One board per item that anybody needs or offers, what is missing most (as a share) first.
    public List<Board> boards(LocalDate day) {
        Map<String, List<Want>> byItem = new LinkedHashMap<>();
        wants.on(day)
                .forEach(it -> byItem.computeIfAbsent(it.item(), item -> new ArrayList<>())
                        .add(it));
        return byItem.entrySet().stream()
                .map(it -> Board.of(it.getKey(), of(it.getValue(), Want.Side.NEED), of(it.getValue(), Want.Side.OFFER)))
                .sorted(Comparator.comparingDouble((Board it) -> it.needed() == 0 ? 0 : -it.open() / it.needed())
                        .thenComparing(Board::item))
                .toList();
    }

    private static List<Want> of(List<Want> wants, Want.Side side) {
        return wants.stream().filter(it -> it.side() == side).toList();
    }

    /// Lines that make an item and did not run at their capacity at their last word: who could make more of it.
    public List<Spare> spare(String item, LocalDate day) {
        var stocks = lines.stocks(List.of(item), day);
        Map<fugong.kernel.EnterpriseId, Double> capacity = new LinkedHashMap<>();
        lines.lines(List.of(item)).stream()
                .filter(it -> it.runsOn(day))
                .forEach(it -> capacity.merge(it.enterprise(), it.perDay(), Double::sum));
        var spare = new ArrayList<Spare>();
        capacity.forEach((enterprise, perDay) -> {
            var word = stocks.stream()
                    .filter(it -> it.enterprise().equals(enterprise))
                    .findAny();
            double made = word.map(it -> it.made()).orElse(0.0);
            if (word.isPresent() && perDay - made > 1e-9 * perDay) {
                spare.add(new Spare(enterprise, item, perDay, made, word.get().day()));
            }
        });
        spare.sort(Comparator.comparingDouble((Spare it) -> -it.free()));
        return spare;
    }

    /// Says what an enterprise needs or can give. The enterprise must be the actor's.
    ///
    /// @throws NotInScope for an enterprise, or an item, that is not there for the actor
    @Transactional
    public void say(Want want, Actor actor) {
        actor.require(Permission.EDIT_SUPPLY);
        if (lines.products().stream().noneMatch(it -> it.code().equals(want.item()))) {
            throw new NotInScope("item", want.item());
        }
        var enterprise = enterprises.require(want.enterprise(), want.fromDay(), actor);
        wants.put(new Want(
                enterprise.id(),
                enterprise.area(),
                want.side(),
                want.item(),
                want.fromDay(),
                want.toDay(),
                want.quantity(),
                want.note(),
                false));
        trail.wrote(
                actor,
                "supply.want",
                "enterprise:" + enterprise.id().value(),
                "%s %s %s".formatted(want.side().word(), want.item(), want.quantity()));
    }
}
