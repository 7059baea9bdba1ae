package fugong.transport.web;

import fugong.kernel.Finding;
import fugong.security.Actor;
import fugong.security.Needs;
import fugong.security.Permission;
import fugong.transport.Fleets;
import fugong.transport.fleet.SpecialTrain;
import fugong.transport.fleet.Vehicle;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Coaches and trains and whether they can be had, for the systems of operators.
@RestController
@RequestMapping("/api/v1/transport")
@Needs(Permission.SEE_TRANSPORT)
class FleetApi {

    private final Fleets fleets;

    FleetApi(Fleets fleets) {
        this.fleets = fleets;
    }

    /// Why something was refused; empty where it was done.
    record Answer(List<Found> findings) {}

    /// Whether it can be had.
    record Availability(boolean available) {}

    @GetMapping("/coaches")
    List<Vehicle> coaches(Actor actor) {
        return fleets.vehicles(actor);
    }

    @PostMapping("/coaches")
    @Needs(Permission.MANAGE_FLEET)
    ResponseEntity<Answer> coach(@RequestBody Fleets.Coach coach, Actor actor, Locale locale) {
        return answer(fleets.put(coach, actor), locale);
    }

    @PutMapping("/coaches/{id}/availability")
    @Needs(Permission.MANAGE_FLEET)
    ResponseEntity<Void> coach(@PathVariable int id, @RequestBody Availability said, Actor actor) {
        fleets.ready(id, said.available(), actor);
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/trains")
    List<SpecialTrain> trains(Actor actor) {
        return fleets.trains(actor);
    }

    @PostMapping("/trains")
    @Needs(Permission.MANAGE_FLEET)
    ResponseEntity<Answer> train(@RequestBody Fleets.Train train, Actor actor, Locale locale) {
        return answer(fleets.declare(train, actor), locale);
    }

    @PutMapping("/trains/{id}/availability")
    @Needs(Permission.MANAGE_FLEET)
    ResponseEntity<Void> train(@PathVariable int id, @RequestBody Availability said, Actor actor) {
        fleets.offered(id, said.available(), actor);
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<Answer> answer(List<Finding> findings, Locale locale) {
        var answer = new Answer(Found.of(findings, locale));
        return findings.isEmpty()
                ? ResponseEntity.ok(answer)
                : ResponseEntity.unprocessableContent().body(answer);
    }
}
