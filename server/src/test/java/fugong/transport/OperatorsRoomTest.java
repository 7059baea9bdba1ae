package fugong.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fugong.DatabaseTest;
import fugong.importing.Loads;
import fugong.kernel.Finding;
import fugong.registry.Areas;
import fugong.registry.Enterprises;
import fugong.registry.Packs;
import fugong.security.Actor;
import fugong.security.Actors;
import fugong.security.NotInScope;
import fugong.security.Role;
import fugong.security.Scope;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// A coach company enters its own coaches, at home only; another company neither sees nor takes them.
class OperatorsRoomTest extends DatabaseTest {

    @TempDir
    static Path folder;

    @Autowired
    private Loads loads;

    @Autowired
    private Areas areas;

    @Autowired
    private Enterprises enterprises;

    @Autowired
    private Fleets fleets;

    private Voyage voyage;
    private Actor company;
    private Actor other;

    @BeforeAll
    void build() throws Exception {
        voyage = Voyage.build(new Packs(loads, folder), jdbc, areas, enterprises);
        company = new Actor(7, "company", Set.of(Role.OPERATOR), Scope.ofEnterprises(voyage.works.value()));
        other = new Actor(8, "other", Set.of(Role.OPERATOR, Role.HOME_COUNTY), Scope.ofAreas(voyage.home.value()));
    }

    private List<String> put(int area, String plate, Actor actor) {
        var coach = new Fleets.Coach(area, plate, "", 49, 0, LocalDate.of(2020, 2, 1), null, "19900001111");
        return Actors.as(actor, () -> fleets.put(coach, actor)).stream()
                .map(Finding::code)
                .toList();
    }

    @Test
    void its_own_coaches_at_home_only() {
        assertThat(put(0, "闽C00001", company)).isEmpty();
        var mine = Actors.as(company, () -> fleets.vehicles(company));
        assertThat(mine).hasSize(1);
        assertThat(mine.getFirst().area()).isEqualTo(voyage.away.value());
        assertThat(mine.getFirst().enterprise()).isEqualTo(voyage.works.value());
        assertThatThrownBy(() -> put(voyage.home.value(), "闽C00002", company)).isInstanceOf(NotInScope.class);
        assertThat(put(0, "", company)).containsExactly("transport.fleet.coach-wrong");
        Actors.run(company, () -> fleets.ready(mine.getFirst().id(), false, company));

        assertThat(Actors.as(other, () -> fleets.vehicles(other))).isEmpty();
        assertThat(put(voyage.home.value(), "闽C00001", other)).containsExactly("transport.fleet.taken-elsewhere");
        assertThatThrownBy(() ->
                        Actors.run(other, () -> fleets.ready(mine.getFirst().id(), true, other)))
                .isInstanceOf(NotInScope.class);
        assertThat(Actors.as(company, () -> fleets.vehicles(company)).getFirst().ready())
                .isFalse();
    }
}
