package fugong.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// The version of a thing as its entity tag, so that two people cannot overwrite each other unseen (RFC 9110,
/// 13.1.1). A reading answers with `ETag: "7"`; a change sends `If-Match: "7"` and is refused with 412 when it is
/// another by now.
public final class Version {

    private Version() {}

    /// Somebody else was quicker.
    static final class Changed extends RuntimeException {
        Changed(String asked, long now) {
            super("Version %s was asked to change, but it is %d now.".formatted(asked, now));
        }
    }

    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    public static <T> ResponseEntity<T> tagged(long version, T body) {
        return ResponseEntity.ok().header(HttpHeaders.ETAG, tag(version)).body(body);
    }

    /// @param ifMatch the request's If-Match; a change without one is refused with 428
    /// @param now     the version as it is
    public static void require(@Nullable String ifMatch, long now) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Refusal(HttpStatus.PRECONDITION_REQUIRED, "if-match-missing");
        }
        for (String tag : ifMatch.split(",")) {
            if (tag.strip().equals("*") || tag.strip().equals(tag(now))) {
                return;
            }
        }
        throw new Changed(ifMatch, now);
    }
}
