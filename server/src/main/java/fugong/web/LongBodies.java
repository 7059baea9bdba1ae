package fugong.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// A body that is read into memory as a whole may be so long and no longer; a hundred thousand reports fit into it.
/// Files come in parts, which are laid on the disk and have a limit of their own.
@Component
@Order(Haste.ORDER + 5)
class LongBodies extends OncePerRequestFilter {

    static final long MOST_BYTES = 32L << 20;

    private final HandlerExceptionResolver problems;

    LongBodies(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        if (request.getContentLengthLong() <= MOST_BYTES) {
            rest.doFilter(request.getContentLengthLong() < 0 ? new Counted(request) : request, response);
            return;
        }
        var answered = problems.resolveException(
                request, response, null, new Refusal(HttpStatus.CONTENT_TOO_LARGE, "too-large"));
        if (answered == null || !answered.isEmpty()) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        }
    }

    /// A body that does not say how long it is.
    private static final class Counted extends HttpServletRequestWrapper {

        Counted(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new CountedStream(super.getInputStream());
        }
    }

    private static final class CountedStream extends ServletInputStream {

        private final ServletInputStream in;
        private long seen;

        CountedStream(ServletInputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int one = in.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int count = in.read(into, from, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int more) throws IOException {
            seen += more;
            if (seen > MOST_BYTES) {
                throw new IOException("The body is longer than %d bytes.".formatted(MOST_BYTES));
            }
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
