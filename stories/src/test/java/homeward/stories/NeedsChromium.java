package homeward.stories;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Leaves the stories in a browser out where there is none, and says so once.
final class NeedsChromium implements ExecutionCondition {
    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(NeedsChromium.class);
    private static final Pattern SEPARATOR = Pattern.compile(File.pathSeparator, Pattern.LITERAL);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (onThePath().isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium is here");
        }
        context.getRoot().getStore(HERE).computeIfAbsent("said", _ -> {
            System.err.println("No chromium, chromium-browser or google-chrome on the PATH: the stories in a browser"
                    + " are left out.");
            return true;
        });
        return ConditionEvaluationResult.disabled("No Chromium on the PATH");
    }

    static Optional<Path> onThePath() {
        var path = System.getenv("PATH");
        return SEPARATOR
                .splitAsStream(path == null ? "" : path)
                .flatMap(folder -> List.of("chromium", "chromium-browser", "google-chrome").stream()
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
