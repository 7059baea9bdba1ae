package fugong;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What day it is here.
///
/// @param zone  time zone of the region's days and deadlines (FUGONG_ZONE)
/// @param today the day on which the server's clock starts, for a demo or a drill; absent: the real day
///    (FUGONG_TODAY)
/// @param demo  true only in the demo: the sign-in page names its people (FUGONG_DEMO)
@ConfigurationProperties("fugong")
public record RegionSettings(
        @DefaultValue("Asia/Shanghai") ZoneId zone,
        @Nullable LocalDate today,
        @DefaultValue("false") boolean demo) {}
