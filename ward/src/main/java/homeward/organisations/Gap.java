package homeward.organisations;

import java.time.LocalDate;

/// A day to come on which a ward is not looked after as it must be: an error while it can still be mended.
public record Gap(LocalDate day, What what) {

    /// What is missing.
    public enum What {
        NO_OWNER("nobody owns the patients out of hours"),
        NO_HOURS("nobody has said when the ward is open"),
        TOO_SHORT("the ward is open for less than 08:00 to 20:00");

        private final String words;

        What(String words) {
            this.words = words;
        }

        /// As people read it, after a day.
        public String words() {
            return words;
        }
    }
}
