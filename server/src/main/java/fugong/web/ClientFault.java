package fugong.web;

import java.util.Optional;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/// Exceptions the framework throws for what the caller sent, without saying so in their type.
final class ClientFault {

    private ClientFault() {}

    static Optional<HttpStatus> of(Exception why) {
        return switch (why) {
            case MaxUploadSizeExceededException tooLarge -> Optional.of(HttpStatus.CONTENT_TOO_LARGE);
            case HttpMessageNotReadableException body -> Optional.of(HttpStatus.BAD_REQUEST);
            case TypeMismatchException value -> Optional.of(HttpStatus.BAD_REQUEST);
            case BindException form -> Optional.of(HttpStatus.BAD_REQUEST);
            case MultipartException upload -> Optional.of(HttpStatus.BAD_REQUEST);
            default -> Optional.empty();
        };
    }
}
