package homeward.machines;

import homeward.audit.Deed;
import homeward.audit.Done;
import homeward.audit.Origin;
import homeward.audit.Outcome;
import homeward.audit.WriteEntries;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Takes the key of a device or a gateway that shows the code that it was given. The code is used up by it, and the
/// keys that the machine had before are good no longer.
@Component
class EnrolKey {
    private final Codes codes;
    private final Machines machines;
    private final Keys keys;
    private final WriteEntries writeEntries;
    private final InTheHouse inTheHouse;

    EnrolKey(Codes codes, Machines machines, Keys keys, WriteEntries writeEntries, InTheHouse inTheHouse) {
        this.codes = codes;
        this.machines = machines;
        this.keys = keys;
        this.writeEntries = writeEntries;
        this.inTheHouse = inTheHouse;
    }

    /// What came of it.
    sealed interface Enrolled {
        record Done(Machine machine, String kid) implements Enrolled {}

        /// The code never was, is over, or was used: which of these is not told.
        record NoSuchCode() implements Enrolled {}

        /// The code is as good as before.
        ///
        /// @param because for who sent it
        record NoSuchKey(String because) implements Enrolled {}

        /// The code is as good as before.
        record KeyInUse() implements Enrolled {}
    }

    /// @param typed the code
    /// @param json the public JWK
    Enrolled enrol(String typed, String json) {
        var code = EnrolmentCode.read(typed);
        if (code.isEmpty()) {
            return new Enrolled.NoSuchCode();
        }
        return switch (VerifyingKey.read(json)) {
            case VerifyingKey.Read.Not(var because) -> new Enrolled.NoSuchKey(because);
            case VerifyingKey.Read.Understood(var read) ->
                read.size() == 1
                        ? enrol(code.get(), read.getFirst())
                        : new Enrolled.NoSuchKey("One key is enrolled with a code");
        };
    }

    private Enrolled enrol(EnrolmentCode code, VerifyingKey key) {
        return inTheHouse
                .<Enrolled>doesOrNothing(() -> {
                    var machine = codes.use(code).flatMap(machines::find);
                    if (machine.isEmpty()) {
                        return Optional.of(new Enrolled.NoSuchCode());
                    }
                    keys.revokeAll(machine.get().id());
                    return keys.add(machine.get().id(), key) ? Optional.of(done(machine.get(), key)) : Optional.empty();
                })
                .orElseGet(Enrolled.KeyInUse::new);
    }

    private Enrolled done(Machine machine, VerifyingKey key) {
        writeEntries.add(new Done(
                new Origin(machine.doer(), Deed.MACHINE_ENROL, "POST " + EnrolmentEdge.PATH),
                Done.ADMINISTRATION,
                null,
                Outcome.DONE,
                key.kid(),
                List.of()));
        return new Enrolled.Done(machine, key.kid());
    }
}
