package fugong.reporting.web;

import fugong.security.Permission;
import fugong.web.NavItem;
import fugong.web.NavItem.Section;
import fugong.web.Panel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where this room's pages are found.
@Configuration(proxyBeanMethods = false)
class ReportMenu {

    @Bean
    NavItem lateMenu() {
        return new NavItem("reporting.nav.late", "/reports/late", Section.REPORTS, 10, Permission.SEE_ENTERPRISES);
    }

    @Bean
    NavItem indicatorsMenu() {
        return new NavItem("reporting.nav.indicators", "/indicators", Section.RULES, 20, Permission.SEE_PICTURE);
    }

    @Bean
    NavItem credibilityMenu() {
        return new NavItem(
                "reporting.nav.credibility", "/credibility", Section.REPORTS, 20, Permission.REVIEW_CREDIBILITY);
    }

    @Bean
    Panel reportsPanel() {
        return new Panel("enterprise", "reporting.panel", "/enterprises/{id}/reports", 10, Permission.SEE_ENTERPRISES);
    }
}
