package homeward.habits.planted;

import org.springframework.jdbc.core.simple.JdbcClient;

public class SpeaksSqlInTheOpen {
    public long count(JdbcClient database) {
        return database.sql("select count(*) from patients.patient")
                .query(Long.class)
                .single();
    }
}
