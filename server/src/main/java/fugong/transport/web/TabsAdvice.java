package fugong.transport.web;

import fugong.security.Actors;
import fugong.security.Permission;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// The tabs of the room: nobody is offered a page that would be refused.
@ControllerAdvice(basePackages = "fugong.transport")
class TabsAdvice {

    @ModelAttribute
    void tabs(Model model) {
        Actors.find().ifPresent(it -> {
            model.addAttribute("maySeeLines", it.may(Permission.SEE_ENTERPRISES));
            model.addAttribute("mayCall", it.may(Permission.SEE_PERSONAL_DATA) && it.may(Permission.SIGN_UP_WORKERS));
        });
    }
}
