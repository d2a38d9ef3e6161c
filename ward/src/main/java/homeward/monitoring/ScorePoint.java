package homeward.monitoring;

import homeward.earlywarning.News2;
import homeward.earlywarning.VitalSign;
import java.time.Instant;
import java.util.Set;

/// The early warning score at one moment at which something was measured.
///
/// @param at when the readings behind it were taken
/// @param news2 over the latest component of each sign that the observation window still holds at that moment
/// @param fresh the signs measured at this very moment; the others are carried from before
public record ScorePoint(Instant at, News2 news2, Set<VitalSign> fresh) {}
