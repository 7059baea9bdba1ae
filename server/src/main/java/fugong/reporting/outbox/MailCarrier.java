package fugong.reporting.outbox;

import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/// By mail, where a mail server is set (`spring.mail.host`). The Message-ID is the message's own number, so a mail
/// server that sees it twice can drop the second.
@Component
class MailCarrier implements Carrier {

    private final ObjectProvider<JavaMailSender> sender;
    private final String from;

    MailCarrier(ObjectProvider<JavaMailSender> sender, @Value("${fugong.mail.from:fugong@localhost}") String from) {
        this.sender = sender;
        this.from = from;
    }

    @Override
    public String channel() {
        return "mail";
    }

    @Override
    public void carry(Message message) throws Exception {
        var mail = sender.getIfAvailable();
        if (mail == null) {
            throw new IllegalStateException("No mail server is set. Maybe spring.mail.host is missing.");
        }
        MimeMessage mime = mail.createMimeMessage();
        var parts = new MimeMessageHelper(mime, StandardCharsets.UTF_8.name());
        parts.setFrom(from);
        parts.setTo(message.address());
        parts.setSubject(message.subject());
        parts.setText(message.body());
        mime.setHeader("X-Fugong-Message", Long.toString(message.id()));
        mail.send(mime);
    }
}
