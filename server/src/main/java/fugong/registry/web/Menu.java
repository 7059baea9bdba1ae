package fugong.registry.web;

import fugong.security.Permission;
import fugong.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The register's entries of the main menu.
@Configuration(proxyBeanMethods = false)
class Menu {

    @Bean
    NavItem enterprisesMenu() {
        return new NavItem("registry.nav.enterprises", "/enterprises", 20, Permission.SEE_ENTERPRISES);
    }

    @Bean
    NavItem projectsMenu() {
        return new NavItem("registry.nav.projects", "/projects", 30, Permission.SEE_ENTERPRISES);
    }

    @Bean
    NavItem groupsMenu() {
        return new NavItem("registry.nav.groups", "/groups", 40, Permission.SEE_ENTERPRISES);
    }
}
