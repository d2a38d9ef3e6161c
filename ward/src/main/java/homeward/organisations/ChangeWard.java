package homeward.organisations;

import homeward.plumbing.BrokenConstraint;
import homeward.plumbing.Reach;
import homeward.vocabulary.Actor;
import homeward.vocabulary.WardId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/// Changes how a ward is kept. What is said holds from its day on, and what was before stays; the same day said anew is
/// put right. The database keeps everybody from a ward that is not theirs.
@Component
public class ChangeWard {
    private static final String STILL_THERE = "nobody_stays_after_closing";

    private final Wards wards;
    private final WardSettings settings;
    private final WardWeeks weeks;
    private final TransactionOperations transactions;

    ChangeWard(Wards wards, WardSettings settings, WardWeeks weeks, TransactionOperations transactions) {
        this.wards = wards;
        this.settings = settings;
        this.weeks = weeks;
        this.transactions = transactions;
    }

    /// For programs without the whole house.
    public static ChangeWard in(DataSource source) {
        var database = JdbcClient.create(source);
        return new ChangeWard(
                new Wards(database),
                new WardSettings(database),
                new WardWeeks(database),
                new TransactionTemplate(new JdbcTransactionManager(source)));
    }

    /// From today on.
    ///
    /// @param word what the site calls this kind of ward: "virtual ward", "hospital at home"
    public void call(WardId ward, String name, String word) {
        transactions.executeWithoutResult(_ -> settings.call(ward, name, word));
    }

    /// Who leads it from a day on.
    ///
    /// @param lead null for nobody
    public void lead(WardId ward, LocalDate from, @Nullable Lead lead, Actor by) {
        transactions.executeWithoutResult(_ -> settings.lead(ward, from, lead, by.username()));
    }

    /// Whose patients it takes from a day on.
    ///
    /// @param words whose patients it takes
    public void take(WardId ward, LocalDate from, String words, Actor by) {
        transactions.executeWithoutResult(_ -> settings.take(ward, from, words, by.username()));
    }

    /// When it is open from a day on.
    ///
    /// @param hours empty where it is shut all day; weekdays that are not named stay as they were
    public void open(WardId ward, LocalDate from, Map<DayOfWeek, Optional<Hours>> hours, Actor by) {
        transactions.executeWithoutResult(_ ->
                hours.forEach((weekday, said) -> weeks.open(ward, weekday, from, said.orElse(null), by.username())));
    }

    /// Who owns its patients from a day on while it is not open.
    ///
    /// @param owners empty where it is nobody; weekdays that are not named stay as they were
    public void own(WardId ward, LocalDate from, Map<DayOfWeek, Optional<OutOfHoursOwner>> owners, Actor by) {
        transactions.executeWithoutResult(_ ->
                owners.forEach((weekday, said) -> weeks.own(ward, weekday, from, said.orElse(null), by.username())));
    }

    /// What came of closing a ward.
    public enum Closing {
        DONE,
        NO_SUCH_WARD,
        PATIENTS_WOULD_STAY
    }

    /// After that day nobody may be there. Whether somebody would be is looked at for everybody, and not only for those
    /// whom the one who closes it may see.
    ///
    /// @param lastDay null: it does not close
    public Closing close(WardId ward, @Nullable LocalDate lastDay) {
        if (wards.find(ward).isEmpty()) {
            return Closing.NO_SUCH_WARD;
        }
        try {
            return Reach.within(Reach.HOUSE, () -> closed(ward, lastDay));
        } catch (DataIntegrityViolationException refused) {
            if (BrokenConstraint.in(refused).equals(STILL_THERE)) {
                return Closing.PATIENTS_WOULD_STAY;
            }
            throw refused;
        }
    }

    private Closing closed(WardId ward, @Nullable LocalDate lastDay) {
        transactions.executeWithoutResult(_ -> settings.close(ward, lastDay));
        return Closing.DONE;
    }
}
