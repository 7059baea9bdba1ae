package fugong.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fugong.DatabaseTest;
import fugong.importing.Loads;
import fugong.importing.TableSchema;
import fugong.security.Actor;
import fugong.security.Actors;
import fugong.security.NotAllowed;
import fugong.security.Role;
import fugong.security.Scope;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A holiday moves the deadlines of every county: one county's office does not decide it for the others.
class HolidaysRoomTest extends DatabaseTest {

    private static final Actor COUNTY = new Actor(71, "county", Set.of(Role.COMMAND), Scope.ofAreas(5));
    private static final Actor REGION = new Actor(72, "region", Set.of(Role.COMMAND), Scope.EVERYTHING);

    @Autowired
    private Loads loads;

    @Autowired
    private Deadlines deadlines;

    @Test
    void the_calendar_is_loaded_by_whoever_keeps_the_whole_region() {
        assertThat(offered(REGION)).contains("calendar");
        assertThat(offered(COUNTY)).contains("reports").doesNotContain("calendar");
    }

    private List<String> offered(Actor actor) {
        return Actors.as(
                actor,
                () -> loads.offered(actor).stream().map(TableSchema::name).toList());
    }

    @Test
    void the_door_asks_again() {
        assertThatThrownBy(() -> Actors.run(COUNTY, () -> deadlines.putMoved(List.of(), COUNTY)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> Actors.run(COUNTY, () -> deadlines.removeMoved(List.of(), COUNTY)))
                .isInstanceOf(NotAllowed.class);
    }
}
