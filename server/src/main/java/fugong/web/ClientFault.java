package fugong.web;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.BindException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/// Exceptions the framework throws for what the caller sent, without saying so in their type.
final class ClientFault {

    /// numeric value, datetime (three), character not in repertoire, untranslatable character
    private static final Set<String> OUT_OF_RANGE = Set.of("22003", "22007", "22008", "22009", "22021", "22P05");

    private ClientFault() {}

    static Optional<HttpStatus> of(Exception why) {
        return switch (why) {
            case MaxUploadSizeExceededException tooLarge -> Optional.of(HttpStatus.CONTENT_TOO_LARGE);
            case HttpMessageNotReadableException body -> Optional.of(HttpStatus.BAD_REQUEST);
            case TypeMismatchException value -> Optional.of(HttpStatus.BAD_REQUEST);
            case BindException form -> Optional.of(HttpStatus.BAD_REQUEST);
            case DataAccessException store when isOutOfRange(store) -> Optional.of(HttpStatus.BAD_REQUEST);
            case RequestRejectedException address -> Optional.of(HttpStatus.BAD_REQUEST);
            case MultipartException upload -> Optional.of(HttpStatus.BAD_REQUEST);
            default -> Optional.empty();
        };
    }

    /// What the store cannot hold: a sign 0 in a text of a JSON body, a number or a day beyond its type. The rules
    /// name what is wrong with a report long before; this is for what no rule knows.
    private static boolean isOutOfRange(DataAccessException why) {
        return NestedExceptionUtils.getMostSpecificCause(why) instanceof SQLException store
                && store.getSQLState() != null
                && OUT_OF_RANGE.contains(store.getSQLState());
    }
}
