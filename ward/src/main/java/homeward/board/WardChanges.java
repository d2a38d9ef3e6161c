package homeward.board;

import homeward.plumbing.PatientsChanged;
import homeward.stays.WhereaboutsChanged;
import homeward.stays.WhoIsOnTheWard;
import homeward.vocabulary.PatientNo;
import homeward.vocabulary.WardId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Takes the news that something changed about patients, and wakes the boards on which they stand.
///
/// News may be lost: each board is read again at its next beat all the same.
@Component
class WardChanges {

    private static final Logger LOG = LoggerFactory.getLogger(WardChanges.class);

    /// How long it is remembered on which ward somebody is; other servers admit patients too.
    private static final long REMEMBERED_NANOS = Duration.ofMinutes(1).toNanos();

    private final WhoIsOnTheWard whoIsOnTheWard;
    private final LiveBoards liveBoards;
    private final ConcurrentHashMap<PatientNo, WardId> wards = new ConcurrentHashMap<>();
    private volatile long rememberedSince = System.nanoTime();

    WardChanges(WhoIsOnTheWard whoIsOnTheWard, LiveBoards liveBoards) {
        this.whoIsOnTheWard = whoIsOnTheWard;
        this.liveBoards = liveBoards;
    }

    @EventListener
    void on(PatientsChanged changed) {
        if (changed.patients().isEmpty()) {
            wards.clear();
            liveBoards.wakeAll();
        } else if (!liveBoards.nobodyLooks()) {
            wakeBoardsOf(changed.patients());
        }
    }

    private void wakeBoardsOf(Collection<PatientNo> patients) {
        try {
            wardsOf(patients).forEach(liveBoards::wake);
        } catch (DataAccessException failure) {
            LOG.warn("It is not known whose boards changed; all are read again", failure);
            liveBoards.wakeAll();
        }
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(WhereaboutsChanged news) {
        wards.clear();
        liveBoards.wakeAll();
    }

    private Collection<WardId> wardsOf(Collection<PatientNo> patients) {
        forgetWhatIsOld();
        List<PatientNo> unknown = new ArrayList<>();
        var found = new HashSet<WardId>();
        for (var patient : patients) {
            var ward = wards.get(patient);
            if (ward == null) {
                unknown.add(patient);
            } else {
                found.add(ward);
            }
        }
        if (!unknown.isEmpty()) {
            whoIsOnTheWard.of(unknown).forEach((patient, stay) -> {
                wards.put(patient, stay.ward());
                found.add(stay.ward());
            });
        }
        return found;
    }

    private void forgetWhatIsOld() {
        if (System.nanoTime() - rememberedSince > REMEMBERED_NANOS) {
            wards.clear();
            rememberedSince = System.nanoTime();
        }
    }
}
