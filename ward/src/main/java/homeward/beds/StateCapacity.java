package homeward.beds;

import homeward.vocabulary.Actor;
import homeward.vocabulary.WardId;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Says, as a named person, what a ward has from a moment on, and why. Nothing that was said before is changed.
@Component
public class StateCapacity {
    private final Statements statements;

    StateCapacity(Statements statements) {
        this.statements = statements;
    }

    /// For programs without the whole house.
    public static StateCapacity in(DataSource source) {
        return new StateCapacity(new Statements(JdbcClient.create(source)));
    }

    /// How many places it has.
    ///
    /// @param from may lie in the past: what was said of that time is then said anew
    @Transactional
    public void places(WardId ward, Instant from, Capacity capacity, String why, Actor by) {
        Stated.demandReason(why);
        statements.addCapacity(ward, from, capacity, by, why);
    }

    /// What it has besides. All of it is said at once: what is left out nobody has said.
    @Transactional
    public void resources(WardId ward, Instant from, Resources resources, String why, Actor by) {
        Stated.demandReason(why);
        statements.addResources(ward, from, resources, by, why);
    }
}
