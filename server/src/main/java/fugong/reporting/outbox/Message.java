package fugong.reporting.outbox;

/// @param id      the same for every attempt: receivers can tell a repetition by it
/// @param address mail address, or the webhook's URL
public record Message(long id, String channel, String address, String subject, String body) {}
