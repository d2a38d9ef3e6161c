package homeward.plumbing;

import java.util.Map;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Whether this program can work: open to all, and says nothing else.
@RestController
class HealthApi {
    private final JdbcClient database;

    HealthApi(JdbcClient database) {
        this.database = database;
    }

    @OpenToAll(because = "tells a load balancer whether we are up, and nothing else")
    @GetMapping("/health")
    ResponseEntity<Map<String, String>> health() {
        try {
            database.sql("select 1").query((row, _) -> row.getInt(1)).single();
            return ResponseEntity.ok(Map.of("status", "up"));
        } catch (DataAccessException _) {
            return ResponseEntity.status(503).body(Map.of("status", "database away"));
        }
    }
}
