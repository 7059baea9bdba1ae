package fugong.transport.web;

import fugong.security.Actor;
import fugong.security.Needs;
import fugong.security.Permission;
import fugong.transport.messages.Calls;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Whom the office has to call, because no message reaches them.
@Controller
@Needs({Permission.SEE_TRANSPORT, Permission.SIGN_UP_WORKERS, Permission.SEE_PERSONAL_DATA})
class CallPages {

    private static final int PAGE = 50;

    private final Calls calls;

    CallPages(Calls calls) {
        this.calls = calls;
    }

    @GetMapping("/transport/messages")
    String list(Actor actor, Model model) {
        model.addAttribute("calls", calls.open(PAGE, actor));
        model.addAttribute("waiting", calls.waiting(actor));
        return "transport/calls";
    }

    @PostMapping("/transport/messages/{id}/told")
    String told(@PathVariable long id, Actor actor) {
        calls.told(id, actor);
        return "redirect:/transport/messages";
    }
}
