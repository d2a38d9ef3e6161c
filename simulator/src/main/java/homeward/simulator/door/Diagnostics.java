package homeward.simulator.door;

/// What an OperationOutcome or a problem document says, in one short line.
final class Diagnostics {
    private static final int LONGEST = 200;

    private Diagnostics() {}

    /// Empty, or ": " and the words.
    static String of(String body) {
        return JsonText.read(body).map(Diagnostics::words).orElse("");
    }

    private static String words(Json json) {
        var issue = json.itemsAt("issue").stream().findFirst();
        return issue.flatMap(first -> first.textAt("diagnostics"))
                .or(() -> issue.flatMap(first -> first.at("details")).flatMap(details -> details.textAt("text")))
                .or(() -> json.textAt("detail"))
                .or(() -> json.textAt("title"))
                .map(words -> ": " + (words.length() > LONGEST ? words.substring(0, LONGEST) : words))
                .orElse("");
    }
}
