package homeward.bench;

import java.nio.file.Files;

/// From the command to the first answered request, and the memory that it then has.
final class StartUps implements Section {
    private static final String FIRST = "first start, on an empty folder";
    private static final String LATER = "start on existing data";

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String about() {
        return "from the command to the first answer, and memory at rest";
    }

    @Override
    public void measure(Bench bench, Figures figures) throws Exception {
        bench.ward();
        var folder = bench.stopped();
        if (folder == null) {
            throw new IllegalStateException("The shared ward was just started");
        }
        try {
            var empty = MeasuredWard.newFolder();
            try {
                Files.createDirectories(empty);
                figures.add(
                        FIRST,
                        "seconds to the first answer",
                        bench.startUp(empty).figure("first_2xx_s"));
            } finally {
                MeasuredWard.delete(empty);
            }
            for (int run = 0; run < bench.options().number("runs"); run++) {
                var said = bench.startUp(folder);
                figures.add(LATER, "seconds to the first answer", said.figure("first_2xx_s"), "6", "8 to 57");
                figures.add(LATER, "seconds of processor until then", said.figure("cpu_s_at_first_2xx"));
                figures.add(
                        LATER, "memory MiB (PSS), 10 s later", said.figure("pss_mib_settled"), "400", "350 to 1,800");
            }
        } finally {
            MeasuredWard.delete(folder);
        }
    }
}
