package homeward.backfill;

import java.util.List;

/// What came of a file.
///
/// @param accepted rows that now stand on charts
/// @param duplicates rows that stood there before
/// @param quarantined rows kept on nobody's chart
/// @param rejected rows not kept
/// @param problems the first thousand rows that are not on a chart, with why
record Report(long accepted, long duplicates, long quarantined, long rejected, List<Trouble> problems) {

    /// A row that is not on a chart.
    record Trouble(long line, String reason, String detail) {}
}
