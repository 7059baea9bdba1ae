package fugong.persistence;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the store is.
///
/// @param home        folder of the embedded PostgreSQL and of everything else we keep (FUGONG_HOME)
/// @param dbUrl       JDBC address of an external PostgreSQL 18; empty: the embedded one (FUGONG_DB_URL)
/// @param dbOwner     role that owns the tables there (FUGONG_DB_OWNER)
/// @param dbOwnerPassword its password (FUGONG_DB_OWNER_PASSWORD)
/// @param dbApp       role the server works as there: owns nothing, no bypassrls (FUGONG_DB_APP)
/// @param dbAppPassword its password (FUGONG_DB_APP_PASSWORD)
/// @param connections connections kept open at most (FUGONG_CONNECTIONS)
@ConfigurationProperties("fugong")
public record StoreSettings(
        @DefaultValue("data") Path home,
        @DefaultValue("") String dbUrl,
        @DefaultValue("fugong_owner") String dbOwner,
        @DefaultValue("") String dbOwnerPassword,
        @DefaultValue("fugong_app") String dbApp,
        @DefaultValue("") String dbAppPassword,
        @DefaultValue("24") int connections) {

    boolean external() {
        return !dbUrl.isBlank();
    }

    Database given() {
        return new Database(
                dbUrl, new Database.Login(dbOwner, dbOwnerPassword), new Database.Login(dbApp, dbAppPassword));
    }
}
