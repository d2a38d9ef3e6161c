package homeward.fhir;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an Observation says, before anything is concluded from it. Filled while it is read, in whatever order it comes.
final class Said {
    @Nullable
    String resourceType;

    @Nullable
    String status;

    final SaidCode code = new SaidCode();
    boolean codeSaid;

    @Nullable
    String subject;

    @Nullable
    String subjectSystem;

    @Nullable
    String subjectNumber;

    @Nullable
    String effectiveElement;

    @Nullable
    String effective;

    @Nullable
    String effectiveEnd;

    @Nullable
    String valueElement;

    @Nullable
    SaidValue value;

    boolean valueAbsent;
    boolean modified;

    @Nullable
    String identity;

    @Nullable
    String device;

    @Nullable
    String performer;

    final List<Part> parts = new ArrayList<>(2);
    final List<Problem> problems = new ArrayList<>(0);
    String body = "";

    /// One component.
    record Part(SaidCode code, @Nullable SaidValue value) {}

    /// Whether samples of a wearable stand in it, as its value or in a component.
    boolean sampled() {
        return value instanceof SaidValue.Sampled
                || parts.stream().anyMatch(part -> part.value() instanceof SaidValue.Sampled);
    }

    /// The patient as the sender wrote it, for quarantine.
    @Nullable
    String patient() {
        return subject != null && subject.startsWith("Patient/") ? subject.substring("Patient/".length()) : subject;
    }

    void refuse(String code, String name, String diagnostics, String expression) {
        problems.add(Problem.error(code, name, diagnostics, expression));
    }
}
