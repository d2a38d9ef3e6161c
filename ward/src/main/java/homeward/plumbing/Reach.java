package homeward.plumbing;

import homeward.vocabulary.FhirId;
import homeward.vocabulary.PatientNo;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Whose records the work that is done now may touch. PostgreSQL is told it at the beginning of every transaction, and
/// gives no row beyond it.
///
/// It is bound for a piece of work, on the thread that does it, and ends with the work. A thread that is started
/// meanwhile does not inherit it: whoever starts one says anew within whose reach it works. Where nothing is bound,
/// [Nobody] works there, and sees nothing.
public sealed interface Reach {

    /// The house's own machinery: intake, clockwork, command line. Never a person's.
    record House() implements Reach {
        @Override
        public String said() {
            return "house";
        }
    }

    /// These wards and the patients on them now. A ward that was given to another provider is out of reach.
    ///
    /// @param provider whose wards they are, ODS code
    /// @param codes FHIR ids of their Organizations
    record Wards(String provider, Set<String> codes) implements Reach {
        public Wards {
            provider = checked(provider);
            codes = checked(codes);
        }

        @Override
        public String said() {
            return "wards:" + provider + ":" + joined(codes);
        }
    }

    /// Every ward of these providers, and the patients on them now.
    ///
    /// @param odsCodes of the providers
    record Providers(Set<String> odsCodes) implements Reach {
        public Providers {
            odsCodes = checked(odsCodes);
        }

        @Override
        public String said() {
            return "providers:" + joined(odsCodes);
        }
    }

    /// What belongs to these providers and to no patient: their wards by name, and readings of which nobody knows
    /// whose they are.
    ///
    /// @param odsCodes of the providers
    record Offices(Set<String> odsCodes) implements Reach {
        public Offices {
            odsCodes = checked(odsCodes);
        }

        @Override
        public String said() {
            return "offices:" + joined(odsCodes);
        }
    }

    /// One patient: they themselves, or who cares for them.
    record Person(PatientNo patient) implements Reach {
        @Override
        public String said() {
            return "person:" + patient.value();
        }
    }

    /// One patient who is not of one's own wards, wherever they are now, and the name of that ward.
    ///
    /// @param ward where the patient is now, the FHIR id of its Organization
    record Bedside(PatientNo patient, String ward) implements Reach {
        public Bedside {
            ward = checked(ward);
        }

        @Override
        public String said() {
            return "bedside:" + patient.value() + ":" + ward;
        }
    }

    /// What became of those whom somebody referred: their stays and their names, until four weeks after they went home.
    ///
    /// @param username of the referrer
    /// @param organisation for which they may look too, where it is all that is known of the referrer; ODS code
    record Referrer(String username, @Nullable String organisation) implements Reach {
        public Referrer {
            username = checked(username);
            organisation = organisation == null ? null : checked(organisation);
        }

        @Override
        public String said() {
            return "referrer:" + username + ":" + (organisation == null ? "" : organisation);
        }
    }

    /// The numbers of these integrated care boards, small ones hidden, and nobody's records.
    ///
    /// @param odsCodes of the boards
    record Icbs(Set<String> odsCodes) implements Reach {
        public Icbs {
            odsCodes = checked(odsCodes);
        }

        @Override
        public String said() {
            return "icbs:" + joined(odsCodes);
        }
    }

    /// The numbers of every integrated care board, small ones hidden, and nobody's records.
    record Nation() implements Reach {
        @Override
        public String said() {
            return "nation";
        }
    }

    /// Nobody's records.
    record Nobody() implements Reach {
        @Override
        public String said() {
            return "nobody";
        }
    }

    House HOUSE = new House();
    Nobody NOBODY = new Nobody();

    /// As PostgreSQL is told it, in the setting `homeward.reach`.
    String said();

    /// Within whose reach this thread works now.
    static Reach current() {
        return Bound.REACH.orElse(NOBODY);
    }

    /// Does a piece of work within a reach, and gives what comes of it.
    static <T extends @Nullable Object, X extends Throwable> T within(
            Reach reach, ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(Bound.REACH, reach).call(work);
    }

    /// The same, for work of which nothing comes.
    static void run(Reach reach, Runnable work) {
        ScopedValue.where(Bound.REACH, reach).run(work);
    }

    private static Set<String> checked(Set<String> codes) {
        codes.forEach(Reach::checked);
        return Set.copyOf(codes);
    }

    private static String checked(String code) {
        if (!FhirId.holds(code)) {
            throw new IllegalArgumentException("Not the code of a ward or an organisation");
        }
        return code;
    }

    private static String joined(Set<String> codes) {
        return String.join(",", new TreeSet<>(codes));
    }
}
