package homeward.plumbing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How the embedded PostgreSQL is set. Given on its command line, so that no file can quietly change them.
final class PostgresSettings {
    private PostgresSettings() {}

    static List<String> arguments() {
        var settings = new LinkedHashMap<String, String>();
        settings.putAll(
                Map.of("listen_addresses", "127.0.0.1", "unix_socket_directories", "", "max_connections", "60"));
        // An answer to a sender means that the reading is on the disk (promise P1).
        settings.putAll(Map.of("fsync", "on", "full_page_writes", "on", "synchronous_commit", "on"));
        settings.putAll(Map.of("max_wal_size", "2GB", "checkpoint_timeout", "15min"));
        // The carried programs know no lz4, and pglz costs more processor than it saves disk.
        settings.put("wal_compression", "off");
        settings.putAll(Map.of("shared_buffers", "256MB", "random_page_cost", "1.1", "jit", "off"));
        settings.putAll(Map.of("timezone", "UTC", "log_timezone", "UTC"));
        // Details of an error quote the values of a row, and those are about patients: they stay out of the log.
        settings.putAll(Map.of("log_error_verbosity", "terse", "log_line_prefix", "%m [%p] "));
        var arguments = new ArrayList<String>();
        settings.forEach((name, value) -> {
            arguments.add("-c");
            arguments.add(name + "=" + value);
        });
        return arguments;
    }
}
