package homeward.fhir;

import homeward.monitoring.QuarantineReason;
import homeward.monitoring.ReadingId;
import homeward.monitoring.Receipt;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What came of one request, alone or as an entry of a Bundle.
///
/// @param location relative to our base; null for none
/// @param resource JSON of what was read; null for none
record Answer(
        int status,
        @Nullable String location,
        List<Problem> problems,
        @Nullable JsonOut resource) {

    static final Problem ALL_WELL =
            new Problem(Problem.Severity.INFORMATION, "informational", "kept", "All is well.", null);

    static Answer rejected(int status, List<Problem> problems) {
        return new Answer(status, null, problems, null);
    }

    static Answer rejected(int status, Problem problem) {
        return rejected(status, List.of(problem));
    }

    static Answer kept(boolean isNew, String location) {
        return new Answer(isNew ? 201 : 200, location + "/_history/1", List.of(), null);
    }

    /// What came of one Observation. Of several channels the answer is 202 if one is in quarantine, 201 if one is
    /// new; its location is that of the first on the chart.
    static Answer of(List<Receipt> receipts, List<Concluded.ToRecord> parts) {
        var answers = IntStream.range(0, parts.size())
                .mapToObj(i -> of(receipts.get(i), parts.get(i).expression()))
                .toList();
        return answers.size() == 1
                ? answers.getFirst()
                : new Answer(
                        answers.stream().mapToInt(Answer::status).max().orElse(200),
                        answers.stream()
                                .flatMap(answer -> Stream.ofNullable(answer.location()))
                                .findFirst()
                                .orElse(null),
                        answers.stream()
                                .flatMap(answer -> answer.problems().stream())
                                .toList(),
                        null);
    }

    /// @param expression what keeps it off the chart
    private static Answer of(Receipt receipt, String expression) {
        return switch (receipt) {
            case Receipt.Accepted(ReadingId reading) -> kept(true, "Observation/" + reading.written());
            case Receipt.AlreadyHad(ReadingId reading) -> kept(false, "Observation/" + reading.written());
            case Receipt.Quarantined(long number, QuarantineReason reason, String detail) ->
                new Answer(202, null, List.of(quarantined(number, reason, detail, expression)), null);
        };
    }

    private static Problem quarantined(long number, QuarantineReason reason, String detail, String expression) {
        return new Problem(
                Problem.Severity.WARNING,
                "business-rule",
                reason.code(),
                "Kept in quarantine as number " + number + ", on nobody's chart. " + reason.sentence()
                        + (detail.isBlank() || detail.equals(reason.sentence()) ? "" : " " + detail),
                expression);
    }

    boolean isRejected() {
        return status >= 400;
    }

    String statusLine() {
        return status + " "
                + switch (status) {
                    case 200 -> "OK";
                    case 201 -> "Created";
                    case 202 -> "Accepted";
                    case 400 -> "Bad Request";
                    case 404 -> "Not Found";
                    case 405 -> "Method Not Allowed";
                    case 409 -> "Conflict";
                    case 412 -> "Precondition Failed";
                    default -> "Unprocessable Entity";
                };
    }
}
