package homeward.stories;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Something that a broken or hostile sender posts, and the answer that it must get.
///
/// @param place below the FHIR base
/// @param problem the stable name in the OperationOutcome
record Rubbish(String what, String place, String text, Charset written, int status, String problem) {

    static Rubbish aside(String what, String text, String reason) {
        return refused(what, text, 202, reason);
    }

    static Rubbish refused(String what, String text, int status, String problem) {
        return refused(what, text, StandardCharsets.UTF_8, status, problem);
    }

    static Rubbish refused(String what, String text, Charset written, int status, String problem) {
        return new Rubbish(what, "/Observation", text, written, status, problem);
    }

    static Rubbish bundle(String what, String text, int status, String problem) {
        return new Rubbish(what, "", text, StandardCharsets.UTF_8, status, problem);
    }

    byte[] body() {
        return text.getBytes(written);
    }

    @Override
    public String toString() {
        return what;
    }
}
