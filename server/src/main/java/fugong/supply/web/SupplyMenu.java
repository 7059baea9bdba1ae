package fugong.supply.web;

import fugong.security.Permission;
import fugong.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The room in the main menu.
@Configuration(proxyBeanMethods = false)
class SupplyMenu {

    private static final int PLACE = 66;

    @Bean
    NavItem supplyInTheMenu() {
        return new NavItem("supply.title", "/supply", PLACE, Permission.SEE_SUPPLY);
    }
}
