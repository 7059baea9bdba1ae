package fugong.persistence;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
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

    @Bean
    DataSource dataSource(StorePool pool, ObjectProvider<ConnectionScope> scope) {
        return new ScopedPool(pool, connection -> apply(scope.getIfAvailable(), connection));
    }

    private static void apply(@org.jspecify.annotations.Nullable ConnectionScope scope, Connection connection)
            throws SQLException {
        if (scope != null) {
            scope.onCheckout(connection);
        }
    }
}
