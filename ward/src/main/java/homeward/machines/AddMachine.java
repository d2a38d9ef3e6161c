package homeward.machines;

import homeward.audit.Deed;
import homeward.audit.Doer;
import homeward.audit.Done;
import homeward.audit.Origin;
import homeward.audit.Outcome;
import homeward.audit.WriteEntries;
import homeward.staff.Role;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lets a machine become known here: a device or a gateway by a one-time code with which it enrols its own key, a
/// system by the keys that its makers give.
@Component
public class AddMachine {
    /// As long as a patient's link. Whoever needs longer asks for another.
    public static final Duration CODE_GOOD_FOR = Duration.ofMinutes(15);

    private final Machines machines;
    private final Keys keys;
    private final Codes codes;
    private final WriteEntries writeEntries;
    private final InTheHouse inTheHouse;

    @Autowired
    AddMachine(Machines machines, Keys keys, Codes codes, WriteEntries writeEntries, InTheHouse inTheHouse) {
        this.machines = machines;
        this.keys = keys;
        this.codes = codes;
        this.writeEntries = writeEntries;
        this.inTheHouse = inTheHouse;
    }

    /// For programs without the whole house.
    public static AddMachine in(DataSource source) {
        var database = JdbcClient.create(source);
        return new AddMachine(
                new Machines(database),
                new Keys(database),
                new Codes(database),
                WriteEntries.in(source),
                InTheHouse.with(source));
    }

    /// What came of it.
    public sealed interface Added {
        record WithCode(Machine machine, EnrolmentCode code) implements Added {}

        record WithKeys(Machine machine, List<String> kids) implements Added {}

        /// Nothing was added.
        ///
        /// @param because for who wants to add it
        record Not(String because) implements Added {}
    }

    /// A device or a gateway that is not kept yet, with a code for it.
    public Added withCode(Machine machine, Doer by) {
        if (machine.role() == Role.API_CLIENT) {
            return new Added.Not("A system is registered with its keys, not with a code");
        }
        return inTheHouse.does(() -> {
            machines.add(machine, by.actor().username());
            note(by, machine);
            return coded(machine);
        });
    }

    /// Another code for a machine that is known: with it, it enrols a key in place of those that it has.
    public Added anotherCode(Machine machine, Doer by) {
        return inTheHouse.does(() -> {
            note(by, machine);
            return coded(machine);
        });
    }

    private Added coded(Machine machine) {
        var code = EnrolmentCode.random();
        codes.add(code, machine.id(), CODE_GOOD_FOR);
        return new Added.WithCode(machine, code);
    }

    /// A system that is not kept yet, with its keys.
    ///
    /// @param json a JWK, or a set of them
    public Added withKeys(Machine machine, String json, Doer by) {
        return switch (VerifyingKey.read(json)) {
            case VerifyingKey.Read.Not(var because) -> new Added.Not(because);
            case VerifyingKey.Read.Understood(var read) ->
                keyed(machine, read, () -> {
                    machines.add(machine, by.actor().username());
                    note(by, machine);
                });
        };
    }

    /// Other keys for a system that is known, in place of those that it has; its tokens end.
    public Added otherKeys(Machine machine, String json, Doer by) {
        return switch (VerifyingKey.read(json)) {
            case VerifyingKey.Read.Not(var because) -> new Added.Not(because);
            case VerifyingKey.Read.Understood(var read) ->
                keyed(machine, read, () -> {
                    keys.revokeAll(machine.id());
                    note(by, machine);
                });
        };
    }

    private Added keyed(Machine machine, List<VerifyingKey> read, Runnable first) {
        return inTheHouse
                .<Added>doesOrNothing(() -> {
                    first.run();
                    return read.stream().allMatch(key -> keys.add(machine.id(), key))
                            ? Optional.of(new Added.WithKeys(
                                    machine,
                                    read.stream().map(VerifyingKey::kid).toList()))
                            : Optional.empty();
                })
                .orElseGet(() -> new Added.Not(VerifyingKey.IN_USE));
    }

    /// Of a patient's own it is told with whom it concerns.
    private void note(Doer by, Machine machine) {
        if (machine.patient() != null) {
            writeEntries.changed(Deed.MACHINE_ADD, Set.of(machine.patient()), machine.label());
            return;
        }
        writeEntries.add(new Done(
                new Origin(by, Deed.MACHINE_ADD, "machines"),
                Done.ADMINISTRATION,
                null,
                Outcome.DONE,
                machine.label() + " (" + machine.id() + ")",
                List.of()));
    }
}
