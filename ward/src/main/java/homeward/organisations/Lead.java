package homeward.organisations;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The named clinician who leads a ward.
///
/// @param username with which they sign in here; null where they do not
public record Lead(String name, Grade grade, @Nullable String username) {
    public Lead {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A lead has a name");
        }
    }

    /// Who may lead a ward: not an advanced practitioner. Source: NHS England, Virtual wards operational framework.
    public enum Grade {
        CONSULTANT("Consultant"),
        CONSULTANT_PRACTITIONER("Consultant practitioner"),
        GP("GP");

        private final String title;

        Grade(String title) {
            this.title = title;
        }

        /// As people read it.
        public String title() {
            return title;
        }

        /// As it is kept and sent.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Grade> of(String word) {
            return Stream.of(values())
                    .filter(grade -> grade.word().equals(word))
                    .findFirst();
        }
    }
}
