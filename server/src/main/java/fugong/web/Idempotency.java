package fugong.web;

import fugong.security.Actor;
import fugong.security.Actors;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// Exactly once, however often a caller tries: a write to the API with an `Idempotency-Key` runs in one transaction
/// with the note of its answer. When the line breaks or the server dies, the caller sends the same again and gets
/// the first answer, or, when nothing was committed, the write happens now.
///
/// Two at once with the same key: the second waits for the first at the primary key and then repeats its answer.
/// Only success is remembered; a refusal changed nothing, so it is judged anew.
@Component
@Order(Haste.ORDER + 10)
class Idempotency extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";
    private static final int LONGEST_KEY = 200;

    private final Answers answers;
    private final TransactionTemplate transaction;
    private final HandlerExceptionResolver problems;

    Idempotency(
            Answers answers,
            TransactionTemplate transaction,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.answers = answers;
        this.transaction = transaction;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HEADER) == null
                || request.getMethod().equals("GET")
                || request.getMethod().equals("HEAD")
                || !request.getServletPath().startsWith("/api/")
                || Actors.find().isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        String key = request.getHeader(HEADER).strip();
        var answer = new ContentCachingResponseWrapper(response);
        try {
            if (key.isEmpty() || key.length() > LONGEST_KEY) {
                throw new Refusal(HttpStatus.BAD_REQUEST, "idempotency-key-wrong");
            }
            var kept = KeptBody.of(request);
            transaction.executeWithoutResult(status -> once(key, kept, answer, rest, status));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (RuntimeException e) {
            answer.resetBuffer();
            if (problems.resolveException(request, answer, null, e) == null) {
                throw e;
            }
        }
        answer.copyBodyToResponse();
    }

    private void once(
            String key,
            KeptBody request,
            ContentCachingResponseWrapper answer,
            FilterChain rest,
            TransactionStatus status) {
        Actor actor = Actors.current();
        if (!answers.begin(actor, key, request.fingerprint())) {
            repeat(answers.find(actor, key), request, answer);
            return;
        }
        proceed(request, answer, rest);
        int code = answer.getStatus();
        if (code >= 500 || status.isRollbackOnly()) {
            status.setRollbackOnly();
            refuseSuccess(code, status);
        } else if (code >= 400) {
            answers.forget(actor, key);
        } else {
            answers.keep(actor, key, Answers.Answer.of(request.fingerprint(), answer));
        }
    }

    /// A write that was rolled back must not look like one that was done.
    private static void refuseSuccess(int code, TransactionStatus status) {
        if (code < 400) {
            throw new IllegalStateException(
                    "Answer %d, but the transaction is rolled back (%s). Maybe a door swallowed an exception."
                            .formatted(code, status));
        }
    }

    private static void proceed(KeptBody request, ContentCachingResponseWrapper answer, FilterChain rest) {
        try {
            rest.doFilter(request, answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void repeat(
            Answers.@Nullable Answer kept, KeptBody request, ContentCachingResponseWrapper response) {
        if (kept == null || !kept.isFor(request.fingerprint())) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused");
        }
        kept.writeTo(response);
    }
}
