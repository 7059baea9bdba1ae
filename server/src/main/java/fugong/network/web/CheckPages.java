package fugong.network.web;

import fugong.network.NightlyChecks;
import fugong.security.Actor;
import fugong.security.Needs;
import fugong.security.Permission;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Whether the figures followed their reports exactly: what each night's full computation found.
@Controller
class CheckPages {

    private final NightlyChecks checks;
    private final Clock clock;

    CheckPages(NightlyChecks checks, Clock clock) {
        this.checks = checks;
        this.clock = clock;
    }

    @GetMapping("/network/checks")
    @Needs(Permission.SEE_PICTURE)
    String list(Actor actor, Model model) {
        model.addAttribute("checks", checks.list(actor));
        model.addAttribute("zone", clock.getZone());
        return "network/checks";
    }
}
