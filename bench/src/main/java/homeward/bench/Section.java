package homeward.bench;

/// One group of figures, with one command: `--only NAME`.
interface Section {
    String name();

    /// For `--help`, in one line.
    String about();

    void measure(Bench bench, Figures figures) throws Exception;
}
