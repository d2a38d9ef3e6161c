package homeward.bench;

/// From the command to the first answered request, and the memory that it then has.
final class StartUps implements Section {
    private static final String FIRST = "the very first start, on an empty folder";
    private static final String WITHOUT = "start on existing data, nothing remembered of an earlier start";
    private static final String LATER = "start on existing data";
    private static final String FORGETFUL = "HOMEWARD_JAVA_OPTS=-XX:AOTMode=off";

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
                told(figures, FIRST, bench.startUp(empty, FORGETFUL), "");
            } finally {
                MeasuredWard.delete(empty);
            }
            for (int run = 0; run < bench.options().number("runs"); run++) {
                told(figures, WITHOUT, bench.startUp(folder, FORGETFUL), "");
                told(figures, LATER, bench.startUp(folder), "6");
            }
        } finally {
            MeasuredWard.delete(folder);
        }
    }

    private static void told(Figures figures, String work, SourceProgram.Said said, String asked) {
        boolean counts = !asked.isEmpty();
        figures.add(work, "seconds to the first answer", said.figure("first_2xx_s"), asked, counts ? "8 to 57" : "");
        figures.add(work, "seconds of processor until then", said.figure("cpu_s_at_first_2xx"));
        figures.add(
                work,
                "memory MiB (PSS), 10 s later",
                said.figure("pss_mib_settled"),
                counts ? "400" : "",
                counts ? "350 to 1,800" : "");
    }
}
