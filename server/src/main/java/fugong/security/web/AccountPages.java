package fugong.security.web;

import fugong.security.Actor;
import fugong.security.NotAllowed;
import fugong.security.Permission;
import fugong.security.UserChange;
import fugong.security.Users;
import fugong.security.WallClock;
import fugong.security.signin.Account;
import fugong.security.signin.Entry;
import fugong.security.signin.Session;
import fugong.security.signin.SessionFilter;
import fugong.security.signin.Sessions;
import fugong.security.signin.Tokens;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What a person sees and does about himself. A deputy acting for another keeps off: it is the other's rights he
/// has, not the other's account.
@Controller
class AccountPages {

    private final Users users;
    private final Account account;
    private final Sessions sessions;
    private final Tokens tokens;
    private final PlaceNames places;
    private final WallClock wall;
    private final Clock clock;

    AccountPages(
            Users users,
            Account account,
            Sessions sessions,
            Tokens tokens,
            PlaceNames places,
            WallClock wall,
            Clock clock) {
        this.users = users;
        this.account = account;
        this.sessions = sessions;
        this.tokens = tokens;
        this.places = places;
        this.wall = wall;
        this.clock = clock;
    }

    @GetMapping("/account")
    String page(Actor actor, Model model, Locale locale, HttpServletRequest request) {
        var today = LocalDate.now(clock);
        var deputies = users.deputies(actor.id());
        model.addAttribute("actor", actor);
        model.addAttribute("places", places.of(actor.scope(), locale));
        model.addAttribute("permissions", new TreeSet<>(actor.permissions()));
        model.addAttribute("proofs", account.proofs(actor.id()));
        model.addAttribute("sessions", sessions.of(actor.id()));
        model.addAttribute(
                "thisSession", SessionFilter.of(request).map(Session::id).orElse(0));
        model.addAttribute("tokens", tokens.of(actor.id()));
        model.addAttribute("now", wall.instant());
        model.addAttribute("today", today);
        model.addAttribute(
                "mine", deputies.stream().filter(it -> it.user() == actor.id()).toList());
        model.addAttribute(
                "canActFor",
                deputies.stream()
                        .filter(it -> it.deputy() == actor.id() && it.holdsOn(today) && it.user() != actor.actsFor())
                        .toList());
        return "security/account";
    }

    @PostMapping("/account/act-for")
    String actFor(@RequestParam int user, Actor actor, HttpServletRequest request) {
        var session = SessionFilter.of(request).orElseThrow(() -> new NotAllowed(actor, Permission.MANAGE_USERS));
        sessions.actFor(session, user);
        return "redirect:/account";
    }

    @GetMapping("/account/password")
    String password() {
        return "security/account-password";
    }

    @PostMapping("/account/password")
    String password(
            @RequestParam String old,
            @RequestParam String fresh,
            Actor actor,
            Model model,
            HttpServletRequest request) {
        int session = SessionFilter.of(request).map(Session::id).orElse(0);
        if (!account.changePassword(actor.id(), session, old, fresh)) {
            model.addAttribute("refused", Entry.Why.WEAK_PASSWORD);
            return "security/account-password";
        }
        return "redirect:/account?changed";
    }

    @GetMapping("/account/second-factor")
    String secondFactor(Actor actor, Model model) {
        if (account.proofs(actor.id()).secondFactor()) {
            return "redirect:/account";
        }
        SignInPages.offer(account.offerSecondFactor(actor.id()), model);
        return "security/second-factor";
    }

    @PostMapping("/account/second-factor")
    String secondFactor(@RequestParam String code, Actor actor, Model model) {
        var codes = account.confirmSecondFactor(actor.id(), code);
        if (codes.isEmpty()) {
            model.addAttribute("refused", Entry.Why.WRONG_CODE);
            return secondFactor(actor, model);
        }
        return codes(codes.get(), model);
    }

    @PostMapping("/account/second-factor/remove")
    String removeSecondFactor(@RequestParam String password, Actor actor) {
        return account.removeSecondFactor(actor.id(), password)
                ? "redirect:/account?changed"
                : "redirect:/account?refused=WRONG";
    }

    @PostMapping("/account/recovery-codes")
    String recoveryCodes(Actor actor, Model model) {
        return codes(account.renewRecoveryCodes(actor.id()), model);
    }

    private static String codes(List<String> codes, Model model) {
        model.addAttribute("codes", codes);
        model.addAttribute("next", "/account");
        return "security/codes";
    }

    @PostMapping("/account/sessions/{session}/end")
    String end(@PathVariable int session, Actor actor) {
        sessions.end(actor.id(), session);
        return "redirect:/account";
    }

    @PostMapping("/account/sessions/end-others")
    String endOthers(Actor actor, HttpServletRequest request) {
        sessions.endOthers(
                actor.id(), SessionFilter.of(request).map(Session::id).orElse(0));
        return "redirect:/account";
    }

    @PostMapping("/account/tokens")
    String makeToken(
            @RequestParam String name,
            @RequestParam int days,
            @RequestParam(required = false) @Nullable Set<Permission> permissions,
            Actor actor,
            Model model,
            Locale locale,
            HttpServletRequest request) {
        var limits = permissions == null ? EnumSet.noneOf(Permission.class) : permissions;
        model.addAttribute("secret", tokens.make(actor, name, limits, days));
        return page(actor, model, locale, request);
    }

    @PostMapping("/account/tokens/{token}/revoke")
    String revoke(@PathVariable int token, Actor actor) {
        tokens.revoke(actor, token);
        return "redirect:/account";
    }

    @PostMapping("/account/deputies")
    String appoint(
            @RequestParam String login,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            Actor actor,
            Model model,
            Locale locale,
            HttpServletRequest request) {
        return switch (users.appoint(login, from, to, actor)) {
            case UserChange.Refused(var flaws) -> {
                model.addAttribute("flaws", flaws);
                yield page(actor, model, locale, request);
            }
            case UserChange.Done done -> "redirect:/account?changed";
            case UserChange.Opened opened -> "redirect:/account?changed";
        };
    }

    @PostMapping("/account/deputies/{deputy}/end")
    String dismiss(@PathVariable int deputy, Actor actor) {
        users.dismiss(deputy, actor);
        return "redirect:/account";
    }
}
