package homeward.board.organisation;

import homeward.board.cui.Moments;
import homeward.organisations.Gap;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// What is missing on days to come, as people read it: days that follow each other are told as one.
public final class GapWords {
    private GapWords() {}

    private record Run(Gap.What what, LocalDate first, LocalDate last, int days) {}

    public static List<String> of(List<Gap> gaps) {
        var lines = new ArrayList<String>();
        for (var what : Gap.What.values()) {
            runs(gaps, what).forEach(run -> lines.add(words(run)));
        }
        return List.copyOf(lines);
    }

    private static List<Run> runs(List<Gap> gaps, Gap.What what) {
        var runs = new ArrayList<Run>();
        for (var gap : gaps) {
            if (gap.what() != what) {
                continue;
            }
            var last = runs.isEmpty() ? null : runs.getLast();
            if (last != null && last.last().plusDays(1).equals(gap.day())) {
                runs.removeLast();
                runs.add(new Run(what, last.first(), gap.day(), last.days() + 1));
            } else {
                runs.add(new Run(what, gap.day(), gap.day(), 1));
            }
        }
        return runs;
    }

    private static String words(Run run) {
        var days = run.days() == 1
                ? day(run.first())
                : day(run.first()) + " to " + day(run.last()) + " (" + run.days() + " days)";
        return days + ": " + run.what().words();
    }

    /// "Mon 23-Nov-2026".
    public static String day(LocalDate day) {
        return Moments.dayAndDate(day.atTime(12, 0).toInstant(ZoneOffset.UTC));
    }

    /// "3 days lack something".
    public static String inShort(List<Gap> gaps) {
        long days = gaps.stream().map(Gap::day).distinct().count();
        return days == 1 ? "1 day lacks something" : days + " days lack something";
    }
}
