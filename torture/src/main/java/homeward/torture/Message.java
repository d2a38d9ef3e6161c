package homeward.torture;

import java.util.List;

/// Something that a sender sends. Made anew from its number whenever it is needed, so that it can be sent again after
/// everything was killed, and a million of them need no memory.
///
/// @param facts the readings that stand on charts once it is acknowledged
/// @param misfit for a message that belongs in quarantine: how it is known there; otherwise empty
record Message(int number, Way way, String body, List<Fact> facts, String misfit) {

    /// How readings reach the ward.
    enum Way {
        SINGLE("/fhir/Observation", "application/fhir+json"),
        BUNDLE("/fhir", "application/fhir+json"),
        SAMPLES("/fhir", "application/fhir+json"),
        FILE("/readings", "text/csv"),
        MISFIT("/fhir/Observation", "application/fhir+json");

        private final String path;
        private final String type;

        Way(String path, String type) {
            this.path = path;
            this.type = type;
        }

        String path() {
            return path;
        }

        String type() {
            return type;
        }
    }
}
