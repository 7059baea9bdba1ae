package fugong.transport;

import static org.assertj.core.api.Assertions.assertThat;

import fugong.DatabaseTest;
import fugong.registry.Areas;
import fugong.security.Actor;
import fugong.security.Actors;
import fugong.security.Role;
import fugong.security.Scope;
import fugong.transport.plan.PlanRequest;
import fugong.transport.plan.PlanRules;
import fugong.transport.plan.Plans;
import fugong.transport.wave.Wave;
import fugong.zones.ZoneRegister;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// From 19 February 2020 only who was found well travels: the same three people on the day before and on that day.
class TravelRuleRoomTest extends DatabaseTest {

    @Autowired
    private Areas areas;

    @Autowired
    private ReturnPlans plans;

    @Autowired
    private ZoneRegister register;

    private Valley valley;
    private Actor office;

    @BeforeAll
    void build() throws Exception {
        valley = Valley.build(jdbc, areas);
        valley.coaches(4, 45);
        Actors.run(Valley.KEEPER, () -> {
            valley.worker(1, 11, "normal");
            valley.worker(1, 11, "unknown");
            valley.worker(1, 11, "abnormal");
            jdbc.sql("update transport_worker set ready_from = '2020-02-01'").update();
            jdbc.sql("update transport_vehicle set available_from = '2020-02-01'")
                    .update();
        });
        var rule = Files.readString(rules().resolve("MOHRSS-2020-4.json"));
        Actors.run(
                Valley.KEEPER,
                () -> register.keep(
                        ZoneRegister.Kind.MEASURE, "MOHRSS-2020-4", rule, LocalDate.of(2020, 1, 1), Valley.KEEPER));
        office = new Actor(7, "office", Set.of(Role.HOME_COUNTY), Scope.ofAreas(valley.city.value()));
    }

    private static Path rules() {
        var here = Path.of("regions/china/measures");
        return Files.exists(here) ? here : Path.of("..").resolve(here);
    }

    private PlanRules plannedOn(LocalDate day) {
        return Actors.as(office, () -> {
            var form = new Wave.Form(valley.city.value(), null, "on " + day, Wave.Mode.COACH, day, null, null);
            var wave = plans.open(form, false, office);
            var start = plans.start(PlanRequest.of(wave.id(), 7, 1), null, office);
            return plans.rules(plans.require(((Plans.Start.Started) start).plan(), office));
        });
    }

    @Test
    void asked_from_the_day_of_the_notice_on() {
        var before = plannedOn(LocalDate.of(2020, 2, 18));
        assertThat(before.kept()).containsExactly(new PlanRules.Kept("not-well", 1, 1));
        assertThat(before.healthEn()).isEmpty();
        var after = plannedOn(LocalDate.of(2020, 2, 19));
        assertThat(after.kept())
                .isEqualTo(List.of(new PlanRules.Kept("no-health-check", 1, 1), new PlanRules.Kept("not-well", 1, 1)));
        assertThat(after.healthEn()).contains("only who was found well travels");
    }
}
