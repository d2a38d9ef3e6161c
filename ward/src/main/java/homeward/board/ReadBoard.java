package homeward.board;

import homeward.alerts.ReadAlerts;
import homeward.board.capacity.TellCapacity;
import homeward.monitoring.ReadCharts;
import homeward.organisations.FindWards;
import homeward.organisations.Ward;
import homeward.patients.FindPatients;
import homeward.stays.ReadLedger;
import homeward.stays.Stay;
import homeward.stays.WhoIsOnTheWard;
import homeward.vocabulary.WardId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Reads a ward's board: six questions to the rooms, however many patients there are.
@Component
public class ReadBoard {

    private static final int SCORES_OF_A_TREND = 24;

    private final FindWards findWards;
    private final WhoIsOnTheWard whoIsOnTheWard;
    private final FindPatients findPatients;
    private final ReadCharts readCharts;
    private final ReadAlerts readAlerts;
    private final ReadLedger readLedger;
    private final TellCapacity tellCapacity;

    ReadBoard(
            FindWards findWards,
            WhoIsOnTheWard whoIsOnTheWard,
            FindPatients findPatients,
            ReadCharts readCharts,
            ReadAlerts readAlerts,
            ReadLedger readLedger,
            TellCapacity tellCapacity) {
        this.findWards = findWards;
        this.whoIsOnTheWard = whoIsOnTheWard;
        this.findPatients = findPatients;
        this.readCharts = readCharts;
        this.readAlerts = readAlerts;
        this.readLedger = readLedger;
        this.tellCapacity = tellCapacity;
    }

    /// Empty when there is no such ward.
    public Optional<Board> of(WardId ward, BoardFilter filter, Instant now) {
        return findWards.byId(ward).map(found -> of(found, filter, now));
    }

    private Board of(Ward ward, BoardFilter filter, Instant now) {
        var stays = whoIsOnTheWard.on(ward.id());
        var numbers = stays.stream().map(Stay::patient).toList();
        var patients = findPatients.byNumber(numbers);
        var charts = readCharts.of(numbers, now);
        var scores = readCharts.scores(numbers, SCORES_OF_A_TREND);
        var alerts = readAlerts.open(numbers);
        var accountable = readLedger.accountable(stays.stream().map(Stay::no).toList());
        var rows = stays.stream()
                .map(stay -> BoardRow.of(
                        Objects.requireNonNull(patients.get(stay.patient()), "A stay without a patient"),
                        stay,
                        accountable.get(stay.no()),
                        charts.get(stay.patient()),
                        scores.getOrDefault(stay.patient(), List.of()),
                        alerts.getOrDefault(stay.patient(), List.of()),
                        now))
                .toList();
        return Board.of(ward, filter, rows, now).with(tellCapacity.line(ward.id(), stays, now));
    }
}
