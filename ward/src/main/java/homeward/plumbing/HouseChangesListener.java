package homeward.plumbing;

import homeward.vocabulary.PatientNo;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Hears what changed, from every process of the house, and says it on in this one. After a lost connection it says
/// that everybody may have changed, since nobody knows what was missed.
@Component
class HouseChangesListener implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(HouseChangesListener.class);
    private static final int WAIT_MILLIS = 2_000;
    private static final Duration BEFORE_TRYING_AGAIN = Duration.ofSeconds(1);

    private final DataSource database;
    private final ApplicationEventPublisher house;
    private volatile boolean running;
    private volatile Thread thread = new Thread();

    HouseChangesListener(DataSource database, ApplicationEventPublisher house) {
        this.database = database;
        this.house = house;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("house-changes").daemon().start(() -> Reach.run(Reach.HOUSE, this::listen));
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void listen() {
        while (running) {
            try (var connection = database.getConnection()) {
                hear(connection);
            } catch (SQLException lost) {
                if (running) {
                    LOG.warn("Not hearing of changes: {}", lost.getMessage());
                }
            }
            pause();
        }
    }

    private void hear(Connection connection) throws SQLException {
        try (var listen = connection.createStatement()) {
            listen.execute("listen " + HouseChanges.CHANNEL);
        }
        house.publishEvent(new PatientsChanged(Set.of()));
        var notices = connection.unwrap(PGConnection.class);
        while (running) {
            var heard = notices.getNotifications(WAIT_MILLIS);
            if (heard != null && heard.length > 0) {
                var texts = Arrays.stream(heard)
                        .map(notice -> notice.getParameter())
                        .collect(Collectors.toSet());
                FailPoint.BEFORE_DELIVERY.pass();
                house.publishEvent(changed(texts));
            }
        }
    }

    private static PatientsChanged changed(Set<String> texts) {
        if (texts.contains(HouseChanges.EVERYBODY)) {
            return new PatientsChanged(Set.of());
        }
        var patients = new HashSet<PatientNo>();
        for (var text : texts) {
            for (var number : text.split(",", -1)) {
                patients.add(new PatientNo(Integer.parseInt(number)));
            }
        }
        return new PatientsChanged(patients);
    }

    private void pause() {
        try {
            if (running) {
                Thread.sleep(BEFORE_TRYING_AGAIN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
