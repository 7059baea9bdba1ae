package fugong.security.connections;

import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/// Puts [ScopedDataSource] around the application's pool, the bean named "dataSource", so that no connection
/// can be
/// had without the scope. Other data sources (the owner's, for migrations) stay as they are.
@Component
class ScopeOnEveryConnection implements BeanPostProcessor {

    static final String APPLICATION = "dataSource";

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource pool && name.equals(APPLICATION) && !(bean instanceof ScopedDataSource)
                ? new ScopedDataSource(pool)
                : bean;
    }
}
