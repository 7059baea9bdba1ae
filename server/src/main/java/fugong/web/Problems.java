package fugong.web;

import fugong.security.NotAllowed;
import fugong.security.NotInScope;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/// The one place where errors become answers: problem+json (RFC 9457) for the API, a page for people.
///
/// A user's mistake is no exception here but a finding in an ordinary answer. What arrives here is a "no" (not
/// signed in, not allowed, not there), a request nobody understands, or a fault of ours; only the last is logged,
/// with an incident number that the answer carries too.
@ControllerAdvice
@Order(0)
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final Incidents incidents;
    private final MessageSource messages;
    private final FrameAdvice frames;

    Problems(Incidents incidents, MessageSource messages, FrameAdvice frames) {
        this.incidents = incidents;
        this.messages = messages;
        this.frames = frames;
    }

    @ExceptionHandler
    Object notSignedIn(AuthenticationException why, HttpServletRequest request, Locale locale) {
        return answer(problem(HttpStatus.UNAUTHORIZED, "not-signed-in", locale), request, locale);
    }

    @ExceptionHandler({NotAllowed.class, AccessDeniedException.class})
    Object notAllowed(RuntimeException why, HttpServletRequest request, Locale locale) {
        var problem = problem(HttpStatus.FORBIDDEN, "not-allowed", locale);
        if (why instanceof NotAllowed missing) {
            problem.setProperty("permission", missing.permission().name());
        }
        return answer(problem, request, locale);
    }

    @ExceptionHandler
    Object notInScope(NotInScope why, HttpServletRequest request, Locale locale) {
        var problem = problem(HttpStatus.NOT_FOUND, "not-found", locale);
        problem.setProperty("kind", why.kind());
        problem.setProperty("key", why.key());
        return answer(problem, request, locale);
    }

    @ExceptionHandler
    Object changedMeanwhile(Version.Changed why, HttpServletRequest request, Locale locale) {
        return answer(problem(HttpStatus.PRECONDITION_FAILED, "changed-meanwhile", locale), request, locale);
    }

    @ExceptionHandler
    Object refused(Refusal why, HttpServletRequest request, Locale locale) {
        return answer(problem(why.status(), why.code(), locale), request, locale);
    }

    /// Everything the framework itself refuses (unknown address, wrong method, unreadable body) and our own
    /// faults.
    @ExceptionHandler
    Object other(Exception why, HttpServletRequest request, Locale locale) {
        if (DisconnectedClientHelper.isClientDisconnectedException(why)) {
            return new ModelAndView(); // who left hears no answer, and it is nobody's fault
        }
        if (why instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return answer(frameworks(known, locale), request, locale);
        }
        var unreadable = ClientFault.of(why);
        if (unreadable.isPresent()) {
            return answer(problem(unreadable.get(), "unreadable", locale), request, locale);
        }
        return fault(why, request, locale);
    }

    private Object fault(Exception why, HttpServletRequest request, Locale locale) {
        String incident = incidents.next();
        LOG.error("Incident {}: {} {}", incident, request.getMethod(), request.getRequestURI(), why);
        var problem = problem(HttpStatus.INTERNAL_SERVER_ERROR, "fault", locale);
        problem.setProperty("incident", incident);
        return answer(problem, request, locale);
    }

    private ProblemDetail frameworks(ErrorResponse known, Locale locale) {
        var status = known.getStatusCode();
        String code = switch (status.value()) {
            case 404 -> "not-found";
            case 405 -> "wrong-method";
            case 413 -> "too-large";
            case 415, 406 -> "wrong-format";
            default -> "unreadable";
        };
        var problem = problem(status, code, locale);
        String detail = known.getBody().getDetail();
        if (detail != null && status.value() != 404) {
            problem.setProperty("hint", detail);
        }
        return problem;
    }

    private ProblemDetail problem(HttpStatusCode status, String code, Locale locale) {
        var problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("urn:fugong:problem:" + code));
        problem.setTitle(messages.getMessage("web.problem." + code, null, code, locale));
        problem.setDetail(messages.getMessage("web.problem." + code + ".mend", null, "", locale));
        return problem;
    }

    private Object answer(ProblemDetail problem, HttpServletRequest request, Locale locale) {
        if (wantsPage(request)) {
            var page = new ModelAndView("error", HttpStatus.valueOf(problem.getStatus()));
            page.addObject("status", problem.getStatus());
            page.addObject("problem", problem);
            page.addObject("frame", frames.frame(request, locale)); // where to go from here
            var properties = problem.getProperties();
            page.addObject("incident", properties == null ? null : properties.get("incident"));
            return page;
        }
        return ResponseEntity.status(problem.getStatus())
                .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                .body(problem);
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return !request.getServletPath().startsWith("/api/")
                && accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE);
    }
}
