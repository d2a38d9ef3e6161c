package homeward.plumbing;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/// A database of its own for a test class, with every table that the product has, on a real PostgreSQL.
///
/// ```java
/// @RegisterExtension
/// static final RealDatabase database = RealDatabase.fresh();
/// ```
///
/// PostgreSQL is started once a test run; a fresh database is a copy of one that was migrated once.
public final class RealDatabase implements AfterAllCallback, AutoCloseable {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final int CONNECTIONS = 8;

    private final String name;
    private final HikariDataSource people;
    private final HikariDataSource machinery;
    private final HikariDataSource superuser;
    private final DataSource source;

    private RealDatabase(String name) {
        this.name = name;
        this.people = Pool.of(Server.url(name), Server.POSTGRES.logins().people(), CONNECTIONS);
        this.machinery = Pool.of(Server.url(name), Server.POSTGRES.logins().machinery(), CONNECTIONS);
        this.superuser = Pool.of(Server.url(name), Server.POSTGRES.superuser(), CONNECTIONS);
        this.source = new ReachingConnections(people, machinery);
    }

    public static RealDatabase fresh() {
        var name = "fresh_" + COUNT.incrementAndGet();
        Server.statement("create database " + name + " owner homeward template migrated");
        return new RealDatabase(name);
    }

    /// Connections that work within the reach of whoever asks for one, as the rooms have them.
    public DataSource source() {
        return source;
    }

    /// A look past every reach.
    public JdbcClient jdbc() {
        return JdbcClient.create(superuser);
    }

    /// Transactions for verbs that are made by hand, without Spring.
    public TransactionTemplate transactions() {
        return new TransactionTemplate(new JdbcTransactionManager(source));
    }

    /// Where it is, for those who open it themselves.
    public DatabasePlace.Elsewhere place() {
        return new DatabasePlace.Elsewhere(Server.url(name), Server.POSTGRES.logins(), false);
    }

    /// The settings with which a whole Homeward uses this database.
    public Map<String, String> settings() {
        var logins = place().logins();
        return Map.of(
                "homeward.database.url", place().url(),
                "homeward.database.password", logins.people().password(),
                "homeward.database.machinery-password", logins.machinery().password(),
                "homeward.key-file", Path.of("target", "secrets.key").toString());
    }

    /// Whom no policy binds.
    Login superuser() {
        return Server.POSTGRES.superuser();
    }

    /// What everybody works with who answers people, before anything was said.
    public DataSource asPeople() {
        return people;
    }

    /// Connections that no policy binds.
    public DataSource pastEveryPolicy() {
        return superuser;
    }

    /// As the owner of the tables, whom their policies bind too.
    public HikariDataSource asTheOwner() {
        return Pool.of(Server.url(name), Objects.requireNonNull(place().logins().owner()), 1);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    @Override
    public void close() {
        people.close();
        machinery.close();
        superuser.close();
        Server.statement("drop database if exists " + name + " with (force)");
    }

    /// The one server of this test run. It ends with the run.
    private static final class Server {
        static final EmbeddedPostgres POSTGRES = started();

        static String url(String database) {
            return POSTGRES.url().replaceFirst("/homeward$", "/" + database);
        }

        static void statement(String sql) {
            try (var source = Pool.of(POSTGRES.url(), POSTGRES.superuser(), 1)) {
                JdbcClient.create(source).sql(sql).update();
            }
        }

        private static HikariDataSource owners(EmbeddedPostgres postgres, String database) {
            var url = postgres.url().replaceFirst("/homeward$", "/" + database);
            return Pool.of(url, Objects.requireNonNull(postgres.logins().owner()), 1);
        }

        /// Without whom the house does not open.
        private static void firstAdministrator(JdbcClient database) {
            database.sql("insert into staff.account (username, name, password_hash) values (?, ?, ?)")
                    .params("first.administrator", "First Administrator", "never matches")
                    .update();
            database.sql("insert into staff.post (username, role, provider, held_from) values (?, ?, ?, now())")
                    .params("first.administrator", "administrator", "HOMEWARD")
                    .update();
        }

        private static EmbeddedPostgres started() {
            var folder = Path.of("target", "real-database").toAbsolutePath();
            // The programs stay unpacked from run to run; the data never does.
            FileSystemUtils.deleteRecursively(folder.resolve("cluster").toFile());
            var postgres = EmbeddedPostgres.start(folder);
            try (var source = owners(postgres, "homeward")) {
                JdbcClient.create(source).sql("create database migrated").update();
            }
            Migrations.runAs(postgres.url().replaceFirst("/homeward$", "/migrated"), postgres.logins());
            try (var source =
                    Pool.of(postgres.url().replaceFirst("/homeward$", "/migrated"), postgres.superuser(), 1)) {
                firstAdministrator(JdbcClient.create(source));
            }
            return postgres;
        }
    }
}
