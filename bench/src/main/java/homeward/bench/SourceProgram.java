package homeward.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A program in one source file that measures and says what it found as one line of JSON.
///
/// @param javaOptions for the Java that runs it
record SourceProgram(Path source, List<String> javaOptions) {

    /// The last line that it printed.
    record Said(String json) {

        /// A figure by its name; 0 where there is none.
        double figure(String name) {
            var found = Pattern.compile('"' + name + "\":(-?[0-9.]+)").matcher(json);
            return found.find() ? Double.parseDouble(found.group(1)) : 0;
        }
    }

    Said run(String mode, List<String> options) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(Launch.java()));
        command.addAll(javaOptions);
        command.addAll(List.of(source.toString(), mode));
        command.addAll(options);
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0 || said.isEmpty()) {
                throw new IOException(source.getFileName() + " failed: " + said);
            }
            return new Said(said.lines().toList().getLast());
        } finally {
            process.destroyForcibly();
        }
    }
}
