package fugong.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/// A request whose body was read once to take its fingerprint and can be read again. Bodies above two megabytes and
/// uploaded files are not read: of them only type and length are in the fingerprint.
final class KeptBody extends HttpServletRequestWrapper {

    private static final int MOST = 2 << 20;

    private final byte @Nullable [] body;
    private final byte[] fingerprint;

    private KeptBody(HttpServletRequest request, byte @Nullable [] body, byte[] fingerprint) {
        super(request);
        this.body = body;
        this.fingerprint = fingerprint;
    }

    static KeptBody of(HttpServletRequest request) throws IOException {
        String type = String.valueOf(request.getContentType());
        long length = request.getContentLengthLong();
        boolean small = length >= 0 && length <= MOST && !type.startsWith("multipart/") && !type.contains("form-url");
        byte[] body = small ? request.getInputStream().readAllBytes() : null;
        return new KeptBody(request, body, fingerprint(request, type, length, body));
    }

    byte[] fingerprint() {
        return fingerprint;
    }

    private static byte[] fingerprint(HttpServletRequest request, String type, long length, byte @Nullable [] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            String head = "%s %s?%s\n%s %d\n"
                    .formatted(request.getMethod(), request.getRequestURI(), request.getQueryString(), type, length);
            digest.update(head.getBytes(StandardCharsets.UTF_8));
            if (body != null) {
                digest.update(body);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return body == null ? super.getInputStream() : new Again(new ByteArrayInputStream(body));
    }

    @Override
    public BufferedReader getReader() throws IOException {
        String encoding = getCharacterEncoding();
        var charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
        return new BufferedReader(new InputStreamReader(getInputStream(), charset));
    }

    private static final class Again extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Again(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int from, int length) {
            return bytes.read(into, from, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("The body is already here; nobody needs to listen for it.");
        }
    }
}
