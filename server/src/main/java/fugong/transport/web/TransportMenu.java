package fugong.transport.web;

import fugong.security.Permission;
import fugong.transport.settings.TransportSettings;
import fugong.web.NavItem;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The room in the main menu, and its settings.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TransportSettings.class)
class TransportMenu {

    private static final int PLACE = 65;

    @Bean
    NavItem transportInTheMenu() {
        return new NavItem("transport.nav", "/transport", PLACE, Permission.SEE_TRANSPORT);
    }
}
