package homeward.stays;

import homeward.vocabulary.WardId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Says of those who take a place on wards, by nobody's name, for what they are there and when they are expected home:
/// at any moment, as known at any other.
@Component
public class ReadPlacesTaken {
    private final TakenPlaces takenPlaces;

    ReadPlacesTaken(TakenPlaces takenPlaces) {
        this.takenPlaces = takenPlaces;
    }

    /// For programs without the whole house.
    public static ReadPlacesTaken in(DataSource source) {
        return new ReadPlacesTaken(new TakenPlaces(JdbcClient.create(source)));
    }

    /// Of those of the wards that are within reach. A patient in hospital takes no place.
    @Transactional(readOnly = true)
    public List<PlacesTaken> at(Collection<WardId> wards, Instant moment, Instant known) {
        return wards.isEmpty() ? List.of() : takenPlaces.at(wards, moment, known);
    }

    /// When places of a ward were taken or left after a moment and until another, the last first.
    @Transactional(readOnly = true)
    public List<Turn> turns(WardId ward, Instant after, Instant until, Instant known) {
        return takenPlaces.turns(ward, after, until, known);
    }
}
