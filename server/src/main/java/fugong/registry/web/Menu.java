package fugong.registry.web;

import fugong.security.Permission;
import fugong.web.NavItem;
import fugong.web.NavItem.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The register's entries of the main menu.
@Configuration(proxyBeanMethods = false)
class Menu {

    @Bean
    NavItem enterprisesMenu() {
        return new NavItem(
                "registry.nav.enterprises", "/enterprises", Section.REGISTER, 10, Permission.SEE_ENTERPRISES);
    }

    @Bean
    NavItem projectsMenu() {
        return new NavItem("registry.nav.projects", "/projects", Section.REGISTER, 20, Permission.SEE_ENTERPRISES);
    }

    @Bean
    NavItem groupsMenu() {
        return new NavItem("registry.nav.groups", "/groups", Section.REGISTER, 30, Permission.SEE_ENTERPRISES);
    }
}
