package fugong.reporting.outbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// By a POST to an address of the receiver's, such as the group robot of an office chat. The Idempotency-Key is the
/// message's own number.
@Component
class WebhookCarrier implements Carrier {

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final JsonMapper json;

    WebhookCarrier(JsonMapper json) {
        this.json = json;
    }

    private record Body(long id, String subject, String text) {}

    @Override
    public String channel() {
        return "webhook";
    }

    @Override
    public void carry(Message message) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(message.address()))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "fugong-" + message.id())
                .POST(HttpRequest.BodyPublishers.ofString(
                        json.writeValueAsString(new Body(message.id(), message.subject(), message.body()))))
                .build();
        int answer = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (answer >= 300) {
            throw new IOException("The webhook answered %d.".formatted(answer));
        }
    }
}
