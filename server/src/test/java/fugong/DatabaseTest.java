package fugong;

import fugong.persistence.Database;
import fugong.persistence.StorePool;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The whole server on a real port and a fresh database per test class. All such classes share one application: do
/// not add properties or mock beans to a subclass, which would start another.
@SpringBootTest(
        classes = FugongServer.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "fugong.home=" + DatabaseTest.HOME)
@Import(DatabaseTest.Rig.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class DatabaseTest {

    /// Where the server under test keeps its files.
    public static final String HOME = "target/home";

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected TestClock clock;

    @LocalServerPort
    protected int port;

    @Autowired
    private StorePool pool;

    @BeforeAll
    final void freshDatabase() {
        clock.reset();
        pool.replaceWith(TestStore.fresh());
    }

    /// The database under test, for those who must look past the application's role.
    protected final Database database() {
        return pool.database();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Rig {

        @Bean
        Database database() {
            return TestStore.fresh();
        }

        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }
    }
}
