package homeward.fhir;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Writes Bundles. Source: FHIR R4, Bundle.
final class BundleWriter {
    private BundleWriter() {}

    /// One answer for each entry, in order.
    static JsonOut answers(String type, List<Answer> answers) {
        var out = new JsonOut(128 + 192 * answers.size());
        out.raw("{\"resourceType\":\"Bundle\",\"type\":\"").raw(type).raw("\",\"entry\":[");
        answers.forEach(answer -> answer(out, answer));
        return out.withoutLastComma().raw("]}");
    }

    /// What a search found.
    ///
    /// @param total null when it was not counted
    /// @param next where the rest is; null for none
    static JsonOut found(@Nullable Long total, String self, @Nullable String next, List<Found> found) {
        var out = new JsonOut(512 + 900 * found.size());
        out.raw("{\"resourceType\":\"Bundle\",\"type\":\"searchset\",");
        if (total != null) {
            out.raw("\"total\":").number(total).raw(",");
        }
        out.raw("\"link\":[{\"relation\":\"self\",\"url\":").string(self).raw("}");
        if (next != null) {
            out.raw(",{\"relation\":\"next\",\"url\":").string(next).raw("}");
        }
        out.raw("]");
        if (!found.isEmpty()) {
            out.raw(",\"entry\":[");
            found.forEach(one -> {
                out.raw("{\"fullUrl\":").string(one.fullUrl()).raw(",\"resource\":");
                one.resource().accept(out);
                out.raw(",\"search\":{\"mode\":\"match\"}},");
            });
            out.withoutLastComma().raw("]");
        }
        return out.raw("}");
    }

    /// One resource that was found.
    ///
    /// @param resource writes it
    record Found(String fullUrl, Consumer<JsonOut> resource) {}

    private static void answer(JsonOut out, Answer answer) {
        out.raw("{");
        if (answer.resource() != null && !answer.isRejected()) {
            out.raw("\"resource\":").raw(answer.resource()).raw(",");
        }
        out.raw("\"response\":{\"status\":\"").raw(answer.statusLine()).raw("\"");
        if (answer.location() != null) {
            out.raw(",\"location\":").string(answer.location()).raw(",\"etag\":\"W/\\\"1\\\"\"");
        }
        if (answer.resource() != null && answer.isRejected()) {
            out.raw(",\"outcome\":").raw(answer.resource());
        }
        if (!answer.problems().isEmpty()) {
            out.raw(",\"outcome\":");
            Outcome.write(out, answer.problems());
        }
        out.raw("}},");
    }
}
