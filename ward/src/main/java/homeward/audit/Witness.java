package homeward.audit;

import homeward.vocabulary.PatientNo;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Stands beside one request from beginning to end, and gathers whom it concerns: everybody whom the room `patients`
/// hands out meanwhile. So no page can show a patient and forget to say so.
///
/// Bound to the request's thread; what the program does by itself has no witness, and tells its own entries.
public final class Witness {
    private static final int NOT_MODIFIED = 304;
    private static final ScopedValue<Witness> PRESENT = ScopedValue.newInstance();

    private final Supplier<Doer> whoAsks;
    private final Set<PatientNo> seen = new ConcurrentSkipListSet<>();
    private @Nullable Deed deed;
    private String endpoint = "";
    private String purpose = Done.TREATMENT;
    private @Nullable String reason;
    private @Nullable String query;
    private volatile boolean testified;

    Witness(Supplier<Doer> whoAsks) {
        this.whoAsks = whoAsks;
    }

    static ScopedValue.Carrier beside(Witness witness) {
        return ScopedValue.where(PRESENT, witness);
    }

    /// The witness of the request that this thread serves.
    public static Optional<Witness> present() {
        return PRESENT.isBound() ? Optional.of(PRESENT.get()) : Optional.empty();
    }

    public static void saw(PatientNo patient) {
        if (PRESENT.isBound()) {
            PRESENT.get().seen.add(patient);
        }
    }

    public static void saw(Collection<PatientNo> patients) {
        if (PRESENT.isBound()) {
            PRESENT.get().seen.addAll(patients);
        }
    }

    /// Says why, for deeds that need a reason.
    public static void because(String reason) {
        if (PRESENT.isBound()) {
            PRESENT.get().reason = reason;
        }
    }

    /// Where a change comes from that is made now.
    public static Origin origin() {
        return present().map(Witness::from).orElse(Origin.MACHINERY);
    }

    /// What this request does; without this it leaves nothing. A Bundle may ask for several things: that is one deed.
    ///
    /// @param asked what stands in the request
    public void does(Deed what, String where, @Nullable String asked) {
        query = deed == null || query == null ? asked : query + "\n" + asked;
        deed = what;
        endpoint = where;
        testified = false;
    }

    /// Where the request came in, for those whose entries are left by what they change.
    public void cameTo(String where) {
        endpoint = where;
    }

    /// Says for what it was done, where that is not treatment: a code of HL7's PurposeOfUse.
    public void forPurpose(String code) {
        purpose = code;
    }

    /// It turned out to be no more than this, for treatment, and needed no reason.
    public static void wasOnly(Deed what) {
        if (PRESENT.isBound()) {
            var witness = PRESENT.get();
            witness.deed = what;
            witness.purpose = Done.TREATMENT;
            witness.reason = null;
        }
    }

    /// Another entry tells of it: there shall not be two.
    public void testified() {
        testified = true;
    }

    Origin from() {
        return new Origin(whoAsks.get(), deed == null ? Deed.INTAKE : deed, endpoint);
    }

    /// What is still to be told; once. A page that goes on asking, and is told that nothing changed, shows nothing.
    Optional<Done> testimony(int status) {
        if (testified || deed == null || status == NOT_MODIFIED) {
            return Optional.empty();
        }
        var outcome = Outcome.ofStatus(status);
        if (deed == Deed.PATIENT_READ && seen.isEmpty() && outcome == Outcome.DONE && status < 300) {
            throw new IllegalStateException("A patient is shown, and nobody can say who");
        }
        return Optional.of(new Done(from(), purpose, reason, outcome, query, List.copyOf(seen)));
    }
}
