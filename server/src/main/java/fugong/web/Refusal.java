package fugong.web;

import org.springframework.http.HttpStatus;

/// A "no" of the web itself, before any door was asked: a key used twice for different things, haste.
final class Refusal extends RuntimeException {

    private final HttpStatus status;
    private final String code;

    /// @param code the end of the problem's type and the key of its words
    Refusal(HttpStatus status, String code) {
        super(code);
        this.status = status;
        this.code = code;
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return code;
    }
}
