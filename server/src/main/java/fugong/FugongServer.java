package fugong;

import fugong.kernel.Today;
import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/// The server: every room, one process.
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(RegionSettings.class)
@EnableScheduling
@Modulithic(sharedModules = {"kernel", "importing", "persistence", "security", "web"})
public class FugongServer {

    @Bean
    Clock clock(RegionSettings settings) {
        return settings.today() == null
                ? Today.real(settings.zone())
                : Today.startingOn(settings.today(), settings.zone());
    }
}
