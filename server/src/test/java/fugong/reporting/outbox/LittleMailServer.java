package fugong.reporting.outbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A mail server that speaks just enough SMTP (RFC 5321) to take messages, and refuses the first ones if told so.
final class LittleMailServer implements AutoCloseable {

    final List<String> taken = Collections.synchronizedList(new ArrayList<>());
    private final ServerSocket door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private volatile int refusals;

    LittleMailServer(int refusals) throws IOException {
        this.refusals = refusals;
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    private void serve() {
        while (!door.isClosed()) {
            try (Socket caller = door.accept()) {
                talk(
                        new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8)),
                        caller.getOutputStream());
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(BufferedReader in, OutputStream out) throws IOException {
        say(out, "220 little");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            switch (line.substring(0, Math.min(4, line.length())).toUpperCase(java.util.Locale.ROOT)) {
                case "EHLO", "HELO", "RSET", "NOOP" -> say(out, "250 fine");
                case "MAIL" -> say(out, refusals-- > 0 ? "451 come back later" : "250 fine");
                case "RCPT" -> say(out, "250 fine");
                case "DATA" -> {
                    say(out, "354 go on");
                    taken.add(message(in));
                    say(out, "250 taken");
                }
                case "QUIT" -> {
                    say(out, "221 bye");
                    return;
                }
                default -> say(out, "500 what");
            }
        }
    }

    private static String message(BufferedReader in) throws IOException {
        var text = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            text.append(line).append('\n');
        }
        return text.toString();
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
