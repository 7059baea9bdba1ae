package fugong.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How much of the server one caller may take.
///
/// @param requestsPerSecond requests one user (or one address) may go on sending; ten seconds' worth at once
@ConfigurationProperties("fugong.web")
public record WebSettings(@DefaultValue("200") int requestsPerSecond) {}
