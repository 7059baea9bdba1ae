package fugong.command.web;

import fugong.security.Actor;
import fugong.security.Permission;
import fugong.security.Scope;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Where somebody begins: the office with its picture, the clerk with the day's report.
@Controller
class HomePages {

    @GetMapping("/")
    String home(Actor actor) {
        if (actor.may(Permission.SEE_PICTURE) && !actor.scope().areas().isEmpty()
                || actor.scope().everything()) {
            return "redirect:/picture";
        }
        Scope scope = actor.scope();
        if (actor.may(Permission.REPORT) && scope.enterprises().size() == 1) {
            return "redirect:/report/" + scope.enterprises().iterator().next();
        }
        return scope.groups().size() == 1
                ? "redirect:/groups/" + scope.groups().iterator().next()
                : "redirect:/enterprises";
    }
}
