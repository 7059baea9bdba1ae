package fugong.security.web;

import fugong.security.factor.Base32;
import fugong.security.factor.QrCode;
import fugong.security.signin.Account;
import fugong.security.signin.Entry;
import fugong.security.signin.Providers;
import fugong.security.signin.Session;
import fugong.security.signin.SessionCookie;
import fugong.security.signin.SessionFilter;
import fugong.security.signin.Sessions;
import fugong.security.signin.SignIn;
import fugong.security.signin.SignInHints;
import fugong.security.signin.Stage;
import fugong.security.signin.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The way in, step by step: password, code, and what a first sign-in asks for.
@Controller
class SignInPages {

    private final SignIn signIn;
    private final Sessions sessions;
    private final Account account;
    private final SignInHints hints;
    private final List<Providers.Name> providers;

    SignInPages(
            SignIn signIn, Sessions sessions, Account account, SignInHints hints, ObjectProvider<Providers> providers) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.account = account;
        this.hints = hints;
        this.providers = providers.stream().flatMap(it -> it.names().stream()).toList();
    }

    @GetMapping("/sign-in")
    String page(
            @RequestParam(required = false) @Nullable String then,
            @RequestParam(required = false) Entry.@Nullable Why refused,
            Model model) {
        model.addAttribute("then", then);
        model.addAttribute("refused", refused);
        model.addAttribute("hints", hints.hints());
        model.addAttribute("providers", providers);
        return "security/sign-in";
    }

    @PostMapping("/sign-in")
    String enter(
            @RequestParam String login,
            @RequestParam String password,
            @RequestParam(required = false) @Nullable String then,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (signIn.byPassword(login.strip(), password, Visitor.of(request))) {
            case Entry.Begun begun -> goOn(begun, then, request, response);
            case Entry.Refused(var why) -> {
                response.setStatus(why == Entry.Why.TOO_MANY ? 429 : HttpServletResponse.SC_UNAUTHORIZED);
                model.addAttribute("login", login);
                yield page(then, why, model);
            }
        };
    }

    @GetMapping("/sign-in/code")
    String code(@RequestParam(required = false) @Nullable String then, HttpServletRequest request, Model model) {
        model.addAttribute("then", then);
        return at(Stage.CODE, request).isPresent() ? "security/code" : "redirect:/sign-in";
    }

    @PostMapping("/sign-in/code")
    String code(
            @RequestParam String code,
            @RequestParam(required = false) @Nullable String then,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var session = at(Stage.CODE, request);
        if (session.isEmpty()) {
            return "redirect:/sign-in";
        }
        return switch (signIn.byCode(session.get(), code, Visitor.of(request))) {
            case Entry.Begun begun -> goOn(begun, then, request, response);
            case Entry.Refused(var why) -> {
                response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
                model.addAttribute("refused", why);
                yield code(then, request, model);
            }
        };
    }

    @GetMapping("/sign-in/enrol")
    String enrol(HttpServletRequest request, Model model) {
        var session = at(Stage.ENROL, request);
        if (session.isEmpty()) {
            return "redirect:/sign-in";
        }
        offer(account.offerSecondFactor(session.get().user()), model);
        return "security/enrol";
    }

    static void offer(Account.Offer offer, Model model) {
        model.addAttribute("qr", QrCode.of(offer.address()));
        model.addAttribute("secret", Base32.of(offer.secret()).replaceAll("(.{4})(?=.)", "$1 "));
    }

    @PostMapping("/sign-in/enrol")
    String enrol(@RequestParam String code, Model model, HttpServletRequest request, HttpServletResponse response) {
        var session = at(Stage.ENROL, request);
        if (session.isEmpty()) {
            return "redirect:/sign-in";
        }
        var codes = account.confirmSecondFactor(session.get().user(), code);
        if (codes.isEmpty()) {
            model.addAttribute("refused", Entry.Why.WRONG_CODE);
            return enrol(request, model);
        }
        model.addAttribute("codes", codes.get());
        model.addAttribute("next", next(signIn.goOn(session.get(), Visitor.of(request)), request, response));
        return "security/codes";
    }

    @GetMapping("/sign-in/password")
    String password(HttpServletRequest request) {
        return at(Stage.PASSWORD, request).isPresent() ? "security/password" : "redirect:/sign-in";
    }

    @PostMapping("/sign-in/password")
    String password(
            @RequestParam String old,
            @RequestParam String fresh,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var session = at(Stage.PASSWORD, request);
        if (session.isEmpty()) {
            return "redirect:/sign-in";
        }
        if (!account.changePassword(session.get().user(), session.get().id(), old, fresh)) {
            model.addAttribute("refused", Entry.Why.WEAK_PASSWORD);
            return "security/password";
        }
        return "redirect:" + next(signIn.goOn(session.get(), Visitor.of(request)), request, response);
    }

    @PostMapping("/sign-out")
    String out(HttpServletRequest request, HttpServletResponse response) {
        SessionFilter.of(request).ifPresent(it -> sessions.end(it.user(), it.id()));
        SessionCookie.clear(request, response);
        return "redirect:/sign-in";
    }

    private static Optional<Session> at(Stage stage, HttpServletRequest request) {
        return SessionFilter.of(request).filter(it -> it.stage() == stage);
    }

    private static String goOn(
            Entry.Begun begun, @Nullable String then, HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.set(request, response, begun.secret());
        boolean in = begun.stage() == Stage.FULL;
        return "redirect:" + (in && isOurs(then) ? then : begun.stage().page());
    }

    private static String next(Entry entry, HttpServletRequest request, HttpServletResponse response) {
        return switch (entry) {
            case Entry.Begun(var secret, var stage) -> {
                SessionCookie.set(request, response, secret);
                yield stage.page();
            }
            case Entry.Refused refused -> "/sign-in";
        };
    }

    /// A path of this server, and not an address that only looks like one: a browser drops tabs and takes a
    /// backslash for a slash, and braces would be filled in by the framework. So only what an address is made of.
    static boolean isOurs(@Nullable String then) {
        return then != null && then.matches("/(?![/\\\\])[\\w\\-.~/%?&=+,:;@!$'()*]*") && !then.startsWith("/sign-");
    }
}
