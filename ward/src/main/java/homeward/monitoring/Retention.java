package homeward.monitoring;

import homeward.plumbing.CannotStart;
import homeward.plumbing.CannotStart.Fault;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.PeriodStyle;

/// How long the record is kept. Without a policy: for ever.
///
/// For adults the NHS keeps it until 8 years after they were last seen, for children until they are 25 (NHS England,
/// Records Management Code of Practice, appendix II), so a policy is a decision of the provider and not ours.
///
/// @param readings readings taken one by one, and scores; null: for ever
/// @param samples what wearables sampled; null: for ever
public record Retention(@Nullable Period readings, @Nullable Period samples) {
    /// A late reading changes scores as far as the longest window reaches, and a strip stands in the month of its first
    /// sample: what is closer than this to the end of a month may still need it.
    static final Duration MARGIN = Plan.LONGEST.plus(Strips.LONGEST);

    private static final int LEAST_DAYS = 31;

    public Retention {
        demandEnough(readings);
        demandEnough(samples);
    }

    /// From the settings `homeward.keep-readings` and `homeward.keep-samples`: `8y`, `400d`, or empty for ever.
    public static Retention of(@Nullable String readings, @Nullable String samples) {
        return new Retention(period(readings), period(samples));
    }

    /// Months before this one are wholly past the policy and needed by nobody; empty when all are kept.
    ///
    /// @param needed from when on the record is needed; null when none of it is
    Optional<YearMonth> keptFrom(Kept kept, Instant now, @Nullable Instant needed) {
        var period = period(kept);
        if (period == null) {
            return Optional.empty();
        }
        var oldest = now.atOffset(ZoneOffset.UTC).minus(period).toInstant();
        var stays = needed != null && needed.isBefore(oldest) ? needed : oldest;
        return Optional.of(YearMonth.from(stays.minus(MARGIN).atOffset(ZoneOffset.UTC)));
    }

    @Nullable
    Period period(Kept kept) {
        return switch (kept) {
            case READINGS -> readings;
            case SAMPLES -> samples;
        };
    }

    private static @Nullable Period period(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : PeriodStyle.detectAndParse(text.strip());
        } catch (IllegalArgumentException _) {
            throw refused("Not a time to keep the record: " + text);
        }
    }

    private static void demandEnough(@Nullable Period period) {
        if (period != null && LocalDate.EPOCH.plus(period).toEpochDay() < LEAST_DAYS) {
            throw refused("The record is kept for " + LEAST_DAYS + " days at least");
        }
    }

    private static CannotStart refused(String why) {
        return new CannotStart(
                Fault.SET_UP, why, "Set homeward.keep-readings and homeward.keep-samples to something like 8y or 400d");
    }
}
