package fugong.network.web;

import fugong.network.NetworkSettings;
import fugong.security.Permission;
import fugong.web.NavItem;
import fugong.web.NavItem.Section;
import fugong.web.Panel;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where this room's pages are found.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NetworkSettings.class)
class NetworkMenu {

    @Bean
    NavItem networkNav() {
        return new NavItem("network.nav", "/network", Section.TODAY, 20, Permission.SEE_PICTURE);
    }

    @Bean
    Panel networkPanel() {
        return new Panel("enterprise", "network.links.panel", "/network/panel/{id}", 5, Permission.SEE_ENTERPRISES);
    }
}
