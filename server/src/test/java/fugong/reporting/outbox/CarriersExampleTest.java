package fugong.reporting.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import tools.jackson.databind.json.JsonMapper;

/// Reminders on the wire: to a real (little) mail server and a real (little) web server.
class CarriersExampleTest {

    private static final Message MESSAGE =
            new Message(42, "mail", "wang@example.com", "2020-03-01 日报未报", "企业一：请填报 /report/7");

    private static MailCarrier mail(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        var beans = new DefaultListableBeanFactory();
        beans.registerSingleton("sender", sender);
        return new MailCarrier(beans.getBeanProvider(JavaMailSender.class), "office@example.com");
    }

    @Test
    void a_mail_arrives_once_with_its_number_and_its_chinese_words() throws Exception {
        try (var server = new LittleMailServer(0)) {
            mail(server.port()).carry(MESSAGE);
            assertThat(server.taken).hasSize(1);
            var arrived = new MimeMessage(
                    Session.getInstance(new Properties()),
                    new java.io.ByteArrayInputStream(server.taken.getFirst().getBytes(StandardCharsets.UTF_8)));
            assertThat(arrived.getSubject()).isEqualTo(MESSAGE.subject());
            assertThat(arrived.getContent().toString().strip()).isEqualTo(MESSAGE.body());
            assertThat(arrived.getHeader("X-Fugong-Message")).containsExactly("42");
            assertThat(arrived.getAllRecipients()).extracting(Object::toString).containsExactly("wang@example.com");
        }
    }

    @Test
    void a_server_that_says_later_is_an_error_and_the_next_attempt_arrives() throws Exception {
        try (var server = new LittleMailServer(1)) {
            var carrier = mail(server.port());
            assertThatThrownBy(() -> carrier.carry(MESSAGE)).hasMessageContaining("come back later");
            carrier.carry(MESSAGE);
            assertThat(server.taken).hasSize(1);
        }
    }

    @Test
    void a_webhook_hears_the_same_number_again_when_the_first_answer_was_an_error() throws Exception {
        List<String> heard = Collections.synchronizedList(new ArrayList<>());
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/robot", call -> {
            heard.add(call.getRequestHeaders().getFirst("Idempotency-Key") + " "
                    + new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            call.sendResponseHeaders(heard.size() == 1 ? 503 : 204, -1);
            call.close();
        });
        server.start();
        try {
            var carrier = new WebhookCarrier(JsonMapper.builder().build());
            var to = new Message(
                    42,
                    "webhook",
                    "http://127.0.0.1:%d/robot".formatted(server.getAddress().getPort()),
                    MESSAGE.subject(),
                    MESSAGE.body());
            assertThatThrownBy(() -> carrier.carry(to)).hasMessageContaining("503");
            carrier.carry(to);
            assertThat(heard)
                    .hasSize(2)
                    .allSatisfy(it -> assertThat(it).startsWith("fugong-42 ").contains("日报未报"));
        } finally {
            server.stop(0);
        }
    }
}
