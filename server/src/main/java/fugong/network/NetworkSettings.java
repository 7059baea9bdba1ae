package fugong.network;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of the room network.
///
/// @param substitution σ: the share of a missing input that substitutes or stock replace, 0 rigid to 1 no effect
/// @param checkCron    when the pictures in use are computed again from nothing and compared: second minute hour
/// day
///                     month weekday, or "-" for never
/// @param draws        how many times the links nobody told are drawn anew to see how far a rank moves; 0 = never
/// @param seed         of the links that are drawn where nobody told any; the same seed draws the same links
@ConfigurationProperties("fugong.network")
public record NetworkSettings(
        @DefaultValue("0.2") double substitution,
        @DefaultValue("2020") long seed,
        @DefaultValue("0 10 3 * * *") String checkCron,
        @DefaultValue("20") int draws) {

    public NetworkSettings {
        if (!(substitution >= 0 && substitution <= 1)) {
            throw new IllegalArgumentException(
                    "fugong.network.substitution is a share from 0 to 1, not %s.".formatted(substitution));
        }
    }
}
