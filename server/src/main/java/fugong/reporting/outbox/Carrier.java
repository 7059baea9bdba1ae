package fugong.reporting.outbox;

/// A way a message can go: mail, webhook. One bean per channel.
public interface Carrier {

    /// "mail", "webhook"
    String channel();

    /// @throws Exception when it certainly did not go; then it is tried again later
    void carry(Message message) throws Exception;
}
