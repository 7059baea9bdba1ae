package fugong.transport.lines;

import fugong.kernel.EnterpriseId;
import fugong.registry.Enterprise;
import fugong.registry.Enterprises;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Home places and shifts as sheets bring them. Rows of enterprises out of scope are left out.
@Component
public class CommuterBook {

    private final LineStore store;
    private final Enterprises enterprises;
    private final Clock clock;

    CommuterBook(LineStore store, Enterprises enterprises, Clock clock) {
        this.store = store;
        this.enterprises = enterprises;
        this.clock = clock;
    }

    public List<HomePlace> homes() {
        return store.homes();
    }

    public List<Shift> shifts() {
        return store.shifts();
    }

    public void putHomes(List<HomePlace> homes) {
        var of = standing(homes.stream().map(HomePlace::enterprise).collect(Collectors.toSet()));
        homes.forEach(it -> Optional.ofNullable(of.get(it.enterprise()))
                .ifPresent(enterprise -> store.put(it, enterprise.area().value())));
    }

    public void putShifts(List<Shift> shifts) {
        var of = standing(shifts.stream().map(Shift::enterprise).collect(Collectors.toSet()));
        shifts.forEach(it -> Optional.ofNullable(of.get(it.enterprise()))
                .ifPresent(enterprise -> store.put(it, enterprise.area().value())));
    }

    public void deleteHomes(List<HomePlace> homes) {
        homes.forEach(it -> store.delete(it.enterprise(), it.nameZh()));
    }

    public void deleteShifts(List<Shift> shifts) {
        shifts.forEach(it -> store.delete(it.enterprise()));
    }

    private Map<EnterpriseId, Enterprise> standing(Collection<EnterpriseId> ids) {
        return enterprises.list(ids, LocalDate.now(clock));
    }
}
