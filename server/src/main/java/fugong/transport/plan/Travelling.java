package fugong.transport.plan;

import fugong.kernel.AreaId;
import fugong.registry.Areas;
import fugong.transport.wave.Wave;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Workers of a wave in groups: equal home stop, equal destination, equal zone. Who may not travel under the health
/// rule of the day is kept back and counted.
@Component
class Travelling {

    /// @param signedUp everybody of the wave, also those who are kept back
    /// @param told     keys of groups with people who were told a trip
    record Groups(
            List<PlanKeys.Travellers> travellers,
            List<PlanRules.Kept> kept,
            List<PlanRules.Cap> caps,
            String healthZh,
            String healthEn,
            int observationRows,
            int signedUp,
            boolean told) {}

    private final Eligible eligible;
    private final Rulings rulings;
    private final Areas areas;

    Travelling(Eligible eligible, Rulings rulings, Areas areas) {
        this.eligible = eligible;
        this.rulings = rulings;
        this.areas = areas;
    }

    Groups of(Wave wave) {
        var homes = within(wave.area(), wave);
        var destination = wave.destinationArea();
        var people = eligible.of(wave, homes, destination == null ? null : within(destination, wave));
        return new Sorting(rulings.on(wave.day())).sort(people);
    }

    Integer[] within(int area, Wave wave) {
        return areas.tree().within(new AreaId(area), wave.day()).stream()
                .map(AreaId::value)
                .toArray(Integer[]::new);
    }

    /// One pass over all people.
    private static final class Sorting {

        private final Rulings.OfDay rules;
        private final Map<String, PlanKeys.Travellers> groups = new LinkedHashMap<>();
        private final Map<String, PlanRules.Kept> kept = new TreeMap<>();
        private final Map<String, PlanRules.Cap> caps = new TreeMap<>();
        private String healthZh = "";
        private String healthEn = "";
        private int observationRows;

        Sorting(Rulings.OfDay rules) {
            this.rules = rules;
        }

        Groups sort(List<Eligible.Person> people) {
            for (var person : people) {
                var ruling = rules.trip(person.area(), person.destinationArea());
                String reason = keptBack(person, ruling);
                if (reason == null) {
                    join(person, ruling);
                } else {
                    kept.merge(
                            reason + person.home(),
                            new PlanRules.Kept(reason, person.home(), 1),
                            (a, b) -> new PlanRules.Kept(reason, a.home(), a.people() + 1));
                }
            }
            return new Groups(
                    List.copyOf(groups.values()),
                    List.copyOf(kept.values()),
                    List.copyOf(caps.values()),
                    healthZh,
                    healthEn,
                    observationRows,
                    people.size(),
                    people.stream().anyMatch(Eligible.Person::told));
        }

        private @Nullable String keptBack(Eligible.Person person, Rulings.Ruling ruling) {
            var closed = ruling.closed();
            if (closed != null) {
                healthZh = closed.zh();
                healthEn = closed.en();
                return "area-closed";
            }
            if (ruling.health() == null) {
                return person.health().equals("abnormal") ? "not-well" : null;
            }
            healthZh = ruling.health().zh();
            healthEn = ruling.health().en();
            return switch (person.health()) {
                case "normal" -> null;
                case "abnormal" -> "not-well";
                default -> "no-health-check";
            };
        }

        private void join(Eligible.Person person, Rulings.Ruling ruling) {
            observationRows = Math.max(observationRows, ruling.observationRows());
            String key = person.home() + ">" + person.destination() + "/" + ruling.level();
            var group = groups.computeIfAbsent(
                    key,
                    it -> new PlanKeys.Travellers(
                            person.home(),
                            person.destination(),
                            person.area(),
                            person.destinationArea(),
                            ruling.level(),
                            ruling.share(),
                            ruling.rule(),
                            new ArrayList<>()));
            group.members().add(person.id());
            var cap = ruling.cap();
            if (cap != null) {
                caps.merge(
                        ruling.rule(),
                        new PlanRules.Cap(ruling.rule(), ruling.share(), cap.zh(), cap.en(), cap.source(), 1),
                        (a, b) -> new PlanRules.Cap(a.rule(), a.share(), a.zh(), a.en(), a.source(), a.people() + 1));
            }
        }
    }
}
