package fugong.persistence;

import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Starts or finds the store, brings its tables up to date, and opens the pool.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreSettings.class)
class StoreConfiguration {

    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean(Database.class)
    EmbeddedStore embeddedStore(StoreSettings settings) throws IOException, SQLException {
        return settings.external() ? EmbeddedStore.none(settings.given()) : EmbeddedStore.in(settings.home());
    }

    @Bean
    @ConditionalOnMissingBean
    Database database(EmbeddedStore store) {
        Migrations.run(store.database());
        return store.database();
    }

    @Bean(destroyMethod = "close")
    StorePool storePool(Database database, StoreSettings settings, ApplicationEventPublisher events) {
        return new StorePool(database, settings.connections(), events);
    }

    /// Named "dataSource": the service `security` tells each of its connections who is acting.
    @Bean
    DataSource dataSource(StorePool pool) {
        return new ReplaceablePool(pool);
    }
}
