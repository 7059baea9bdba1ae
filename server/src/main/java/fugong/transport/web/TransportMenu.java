package fugong.transport.web;

import fugong.security.Permission;
import fugong.transport.settings.TransportSettings;
import fugong.web.NavItem;
import fugong.web.NavItem.Section;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The room in the main menu, and its settings.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TransportSettings.class)
class TransportMenu {

    @Bean
    NavItem transportInTheMenu() {
        return new NavItem("transport.nav", "/transport", Section.TODAY, 30, Permission.SEE_TRANSPORT);
    }
}
