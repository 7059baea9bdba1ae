package fugong.transport.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the transport office works here.
///
/// @param planSeconds       seconds a plan is searched when nobody says otherwise
/// @param planThreads       threads of one search; repeating a search exactly always takes one
/// @param signUpsPerMinute  sign-ups from one address on the public page
/// @param erasedAfterDays   days after the arrival when name, phone and number of a worker are erased
/// @param sms               address of a message service, with {phone} in it; empty: the office calls
/// @param address           address under which workers reach this server, for links in messages; empty: a link is
///                          read out without it
@ConfigurationProperties("fugong.transport")
public record TransportSettings(
        @DefaultValue("20") int planSeconds,
        @DefaultValue("2") int planThreads,
        @DefaultValue("20") int signUpsPerMinute,
        @DefaultValue("30") int erasedAfterDays,
        @DefaultValue("") String sms,
        @DefaultValue("") String address) {

    /// Who carries a message: a service, or somebody by telephone.
    public String channel() {
        return sms.isBlank() ? "hand" : "webhook";
    }
}
