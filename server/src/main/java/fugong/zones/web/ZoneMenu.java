package fugong.zones.web;

import fugong.security.Permission;
import fugong.web.NavItem;
import fugong.web.NavItem.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The room in the main menu.
@Configuration(proxyBeanMethods = false)
class ZoneMenu {

    @Bean
    NavItem zonesInTheMenu() {
        return new NavItem("zones.title", "/zones", Section.RULES, 10, Permission.SEE_PICTURE);
    }
}
