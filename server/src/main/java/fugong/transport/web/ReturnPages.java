package fugong.transport.web;

import static java.util.Objects.requireNonNull;

import fugong.security.Actor;
import fugong.security.Actors;
import fugong.security.Allowance;
import fugong.transport.Workers;
import fugong.transport.places.PlaceStore;
import fugong.transport.settings.TransportSettings;
import fugong.transport.signup.Persons;
import fugong.transport.signup.SignedUp;
import fugong.transport.signup.Worker;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// A worker signs up on his own phone, without an account. The personal link shows this worker and nobody else, and
/// dies after the trip. The link's secret is made with the form: a request whose answer was lost in a tunnel can be
/// sent again and finds what it wrote.
@Controller
class ReturnPages {

    private static final Actor SELF = Actor.system("a worker, by himself");
    private static final int MINUTE = 60;
    /// As [Persons#ticket] makes them; anything else would stand in an address.
    private static final String TICKET = "[A-Za-z0-9_-]{20,64}";

    private final Workers workers;
    private final PlaceStore places;
    private final OwnTrip trips;
    private final Clock clock;
    private final Allowance allowance;

    ReturnPages(Workers workers, PlaceStore places, OwnTrip trips, TransportSettings settings, Clock clock) {
        this.workers = workers;
        this.places = places;
        this.trips = trips;
        this.clock = clock;
        this.allowance = new Allowance(settings.signUpsPerMinute(), settings.signUpsPerMinute() / (double) MINUTE);
    }

    @GetMapping("/return")
    String form(Model model, Locale locale) {
        var empty = SignUpFields.empty(LocalDate.now(clock));
        return form(empty, Persons.ticket(), List.of(), model, locale);
    }

    private String form(SignUpFields said, String ticket, List<Found> findings, Model model, Locale locale) {
        model.addAttribute("said", said);
        model.addAttribute("ticket", ticket);
        model.addAttribute("findings", findings);
        model.addAttribute("places", Actors.as(SELF, () -> SignUpFields.choices(places, locale)));
        return "transport/return";
    }

    @PostMapping("/return")
    String take(
            @ModelAttribute SignUpFields said,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        var ticket = said.ticket() == null || !said.ticket().matches(TICKET) ? Persons.ticket() : said.ticket();
        if (!allowance.take(request.getRemoteAddr(), clock.instant()).isZero()) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            model.addAttribute("tooMany", true);
            return form(said, ticket, List.of(), model, locale);
        }
        var outcome = Actors.as(SELF, () -> workers.signUpSelf(said.form(places), ticket));
        return switch (outcome) {
            // The same answer: whether a person is signed up is nobody's business who only knows a name and a number.
            case SignedUp.Done done -> "redirect:/return/mine/" + ticket;
            case SignedUp.Known known -> "redirect:/return/mine/" + ticket;
            case SignedUp.Refused(var findings) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield form(said, ticket, Found.of(findings, locale), model, locale);
            }
        };
    }

    @GetMapping("/return/mine/{ticket}")
    String mine(@PathVariable String ticket, Model model, Locale locale, HttpServletResponse response) {
        var worker = Actors.as(SELF, () -> workers.ofLink(ticket).or(() -> workers.echoed(ticket)));
        if (worker.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "transport/gone";
        }
        var it = worker.get();
        model.addAttribute("it", it);
        model.addAttribute("ticket", ticket);
        var byId = Actors.as(SELF, () -> places.all(List.of(it.home(), it.destination())));
        model.addAttribute("home", requireNonNull(byId.get(it.home())).name(locale));
        model.addAttribute(
                "destination", requireNonNull(byId.get(it.destination())).name(locale));
        model.addAttribute(
                "trip",
                it.id() == 0
                        ? null
                        : Actors.as(SELF, () -> trips.of(it, locale)).orElse(null));
        model.addAttribute("mayWithdraw", it.state() == Worker.State.WAITING || it.state() == Worker.State.BOOKED);
        return "transport/mine";
    }

    @PostMapping("/return/mine/{ticket}/withdraw")
    String withdraw(@PathVariable String ticket) {
        boolean done = Actors.as(SELF, () -> workers.withdrawSelf(ticket));
        return done ? "transport/withdrawn" : "redirect:/return/mine/" + ticket;
    }
}
