package homeward.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The load generator that the peers were measured with: a program of its own, in a process of its own.
record Generator(Path source, MeasuredWard ward, int patients) {

    /// One line that the generator printed.
    record Result(String json) {

        /// A figure by its name; 0 where there is none.
        double figure(String name) {
            var found = Pattern.compile('"' + name + "\":(-?[0-9.]+)").matcher(json);
            return found.find() ? Double.parseDouble(found.group(1)) : 0;
        }
    }

    /// Asks the FHIR interface as a machine.
    Result asMachine(String mode, String... options) throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of(options));
        all.addAll(List.of("--base", ward.base() + "/fhir", "--header", "Authorization: Bearer " + ward.token()));
        return run(mode, all);
    }

    /// Asks for a ward's page as a person in a browser.
    Result asPerson(String mode, String... options) throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of(options));
        all.addAll(List.of("--base", ward.base().toString(), "--header", "Cookie: " + ward.cookie()));
        return run(mode, all);
    }

    private Result run(String mode, List<String> options) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(MeasuredWard.java(), source.toString(), mode));
        command.addAll(options);
        command.addAll(List.of("--patients", Integer.toString(patients), "--transport", "raw", "--quiet"));
        command.addAll(List.of("--watch", "homeward=" + ward.watched()));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IOException("The generator failed: " + said);
        }
        var lines = said.lines().toList();
        return new Result(lines.getLast());
    }
}
