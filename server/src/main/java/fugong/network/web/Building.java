package fugong.network.web;

import fugong.engine.search.Budget;
import fugong.network.DayPictures;
import fugong.network.runs.Run;
import fugong.network.runs.Runs;
import fugong.security.Actor;
import fugong.security.Needs;
import fugong.security.Permission;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The first question of a day has to wait for its network: after a moment the page says how far it is, and lets
/// whoever asked stop it.
@Controller
class Building {

    private static final Duration SOON = Duration.ofSeconds(2);

    private final DayPictures pictures;
    private final Runs runs;
    private final Said said;

    Building(DayPictures pictures, Runs runs, Said said) {
        this.pictures = pictures;
        this.runs = runs;
        this.said = said;
    }

    /// True where the page has to be the one that waits; the model is filled for it.
    boolean takesLonger(LocalDate day, Actor actor, Locale locale, Model model) {
        if (pictures.isThere(day)) {
            return false;
        }
        Run<Boolean> run = runs.start(
                actor,
                Budget.steps(Long.MAX_VALUE),
                it -> pictures.of(day, it.stages()).isPresent());
        run.await(SOON);
        model.addAttribute("day", day);
        fill(run, locale, model);
        return !run.isOver();
    }

    private void fill(Run<?> run, Locale locale, Model model) {
        model.addAttribute("run", run);
        model.addAttribute("over", run.isOver());
        model.addAttribute("percent", Said.percent(run.share()));
        model.addAttribute(
                "stage", said.word("network.stage." + (run.stage().isEmpty() ? "turn" : run.stage()), locale));
    }

    @GetMapping("/network/building/{id}")
    @Needs(Permission.SEE_ENTERPRISES)
    String state(@PathVariable int id, Actor actor, Locale locale, Model model, HttpServletResponse answer) {
        var run = runs.require(id, actor);
        if (run.answer().isPresent()) {
            answer.setHeader("HX-Refresh", "true");
        }
        fill(run, locale, model);
        return "network/building-state :: state";
    }

    @PostMapping("/network/building/{id}/cancel")
    @Needs(Permission.SEE_ENTERPRISES)
    String cancel(@PathVariable int id, Actor actor) {
        runs.require(id, actor).cancel();
        return "redirect:/";
    }
}
