package fugong.importing.web;

import fugong.security.Permission;
import fugong.web.NavItem;
import fugong.web.NavItem.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The entry of the main menu.
@Configuration(proxyBeanMethods = false)
class ImportMenu {

    @Bean
    NavItem importing() {
        return new NavItem("importing.nav", "/import", Section.OFFICE, 10, Permission.IMPORT);
    }
}
