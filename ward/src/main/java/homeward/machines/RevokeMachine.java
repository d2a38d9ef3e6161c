package homeward.machines;

import homeward.audit.Deed;
import homeward.audit.Doer;
import homeward.audit.Done;
import homeward.audit.Origin;
import homeward.audit.Outcome;
import homeward.audit.WriteEntries;
import homeward.vocabulary.OdsCode;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds the machines of a provider, and takes back what one may: its keys and tokens are good no longer, within five
/// seconds in every running server, and for good.
@Component
public class RevokeMachine {
    private final Machines machines;
    private final WriteEntries writeEntries;
    private final InTheHouse inTheHouse;

    @Autowired
    RevokeMachine(Machines machines, WriteEntries writeEntries, InTheHouse inTheHouse) {
        this.machines = machines;
        this.writeEntries = writeEntries;
        this.inTheHouse = inTheHouse;
    }

    /// For programs without the whole house.
    public static RevokeMachine in(DataSource source) {
        return new RevokeMachine(
                new Machines(JdbcClient.create(source)), WriteEntries.in(source), InTheHouse.with(source));
    }

    /// Newest first, also those that may speak no longer.
    public List<KnownMachine> of(OdsCode provider) {
        return InTheHouse.asks(() -> machines.of(provider));
    }

    /// One that may still speak.
    public Optional<Machine> called(String id) {
        return InTheHouse.asks(() -> machines.find(id));
    }

    /// Whether it could still speak until now.
    public boolean revoke(Machine machine, Doer by) {
        return inTheHouse.does(() -> {
            boolean could = machines.revoke(machine.id(), by.actor().username());
            if (could) {
                writeEntries.add(new Done(
                        new Origin(by, Deed.MACHINE_REVOKE, "machines"),
                        Done.ADMINISTRATION,
                        null,
                        Outcome.DONE,
                        machine.label() + " (" + machine.id() + ")",
                        List.of()));
            }
            return could;
        });
    }
}
