package fugong.supply.web;

import fugong.security.Permission;
import fugong.web.NavItem;
import fugong.web.NavItem.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The room in the main menu.
@Configuration(proxyBeanMethods = false)
class SupplyMenu {

    @Bean
    NavItem supplyInTheMenu() {
        return new NavItem("supply.title", "/supply", Section.TODAY, 40, Permission.SEE_SUPPLY);
    }
}
