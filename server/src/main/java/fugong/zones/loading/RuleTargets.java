package fugong.zones.loading;

import fugong.zones.ZoneRegister;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The two resources that are kept alike.
@Configuration(proxyBeanMethods = false)
class RuleTargets {

    @Bean
    RuleTarget zoneRules(ZoneRegister register) {
        return new RuleTarget(ZoneRegister.Kind.LEVEL, "zone_rules", "分区规则", "Zone rules", register);
    }

    @Bean
    RuleTarget zoneMeasures(ZoneRegister register) {
        return new RuleTarget(ZoneRegister.Kind.MEASURE, "zone_measures", "分区措施", "Zone measures", register);
    }
}
