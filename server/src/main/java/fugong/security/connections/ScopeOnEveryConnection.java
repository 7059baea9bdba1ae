package fugong.security.connections;

import java.time.Clock;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/// Puts [ScopedDataSource] around the application's pool, the bean named "dataSource", so that no connection can be
/// had without the scope. Other data sources (the owner's, for migrations) stay as they are.
@Component
class ScopeOnEveryConnection implements BeanPostProcessor {

    static final String APPLICATION = "dataSource";

    private final ObjectProvider<Clock> clock;

    ScopeOnEveryConnection(ObjectProvider<Clock> clock) {
        this.clock = clock;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource pool && name.equals(APPLICATION) && !(bean instanceof ScopedDataSource)
                ? new ScopedDataSource(pool, () -> LocalDate.now(clock.getObject()))
                : bean;
    }
}
