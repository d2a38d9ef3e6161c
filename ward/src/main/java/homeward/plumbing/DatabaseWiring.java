package homeward.plumbing;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// Gives the rooms their one database. It is closed last, after the web server has answered its last request.
@Configuration(proxyBeanMethods = false)
class DatabaseWiring {

    @Bean(destroyMethod = "close")
    Database database(Environment settings) {
        return Database.open(DatabasePlace.from(settings::getProperty));
    }

    @Bean(destroyMethod = "")
    DataSource dataSource(Database database) {
        return database.source();
    }
}
