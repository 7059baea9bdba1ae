package fugong.zones.web;

import fugong.security.Permission;
import fugong.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The room in the main menu.
@Configuration(proxyBeanMethods = false)
class ZoneMenu {

    private static final int PLACE = 60;

    @Bean
    NavItem zonesInTheMenu() {
        return new NavItem("zones.title", "/zones", PLACE, Permission.SEE_PICTURE);
    }
}
