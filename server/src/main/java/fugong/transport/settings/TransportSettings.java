package fugong.transport.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the transport office works here.
///
/// @param planSeconds       seconds a plan is searched when nobody says otherwise
/// @param planThreads       threads of one search; repeating a search exactly always takes one
/// @param signUpsPerMinute  sign-ups from one address on the public page
/// @param erasedAfterDays   days after the arrival when name, phone and number of a worker are erased
@ConfigurationProperties("fugong.transport")
public record TransportSettings(
        @DefaultValue("20") int planSeconds,
        @DefaultValue("2") int planThreads,
        @DefaultValue("20") int signUpsPerMinute,
        @DefaultValue("30") int erasedAfterDays) {}
