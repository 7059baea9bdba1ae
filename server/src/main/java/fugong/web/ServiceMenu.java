package fugong.web;

import fugong.security.Permission;
import fugong.web.NavItem.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Menu entries of the services, which know no menu.
@Configuration(proxyBeanMethods = false)
class ServiceMenu {

    @Bean
    NavItem usersMenu() {
        return new NavItem("security.users.menu", "/users", Section.OFFICE, 20, Permission.MANAGE_USERS);
    }

    @Bean
    NavItem trailMenu() {
        return new NavItem("security.trail.menu", "/trail", Section.OFFICE, 30, Permission.SEE_TRAIL);
    }
}
