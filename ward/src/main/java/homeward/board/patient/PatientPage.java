package homeward.board.patient;

import homeward.audit.Deed;
import homeward.audit.Leaves;
import homeward.board.Away;
import homeward.board.frame.Pages;
import homeward.staff.Activity;
import homeward.staff.Needs;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.View;

/// The page of one patient.
@Controller
class PatientPage {

    private final FindOnTheWard findOnTheWard;
    private final ReadPatient readPatient;
    private final Pages pages;
    private final InstantSource clock;

    PatientPage(FindOnTheWard findOnTheWard, ReadPatient readPatient, Pages pages, InstantSource clock) {
        this.findOnTheWard = findOnTheWard;
        this.readPatient = readPatient;
        this.pages = pages;
        this.clock = clock;
    }

    /// What the address asks the page to show.
    ///
    /// @param alert the alert that the reader came for
    /// @param range how far back the trends reach
    /// @param from where the trends begin, with `to`; instead of a range
    /// @param before the chart's columns before this moment, in milliseconds since 1970
    /// @param told what the reader has just done
    record Asked(
            @Nullable Long alert,
            @Nullable String range,
            @Nullable String from,
            @Nullable String to,
            @Nullable Long before,
            @Nullable String told) {

        private static final Duration OLDEST = Duration.ofDays(3650);

        /// Just after now, unless the reader pages back.
        Instant chartBefore(Instant now) {
            var latest = now.plusMillis(1);
            if (before == null || before >= latest.toEpochMilli()) {
                return latest;
            }
            return Instant.ofEpochMilli(Math.max(before, now.minus(OLDEST).toEpochMilli()));
        }
    }

    @Leaves(Deed.PATIENT_READ)
    @Needs(value = Activity.SEE_PATIENT, patient = "id")
    @GetMapping("/patients/{id}")
    @Nullable
    View patient(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long alert,
            @RequestParam(required = false) @Nullable String range,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(required = false) @Nullable String told,
            WebRequest request) {
        var asked = new Asked(alert, range, from, to, before, told);
        var found = findOnTheWard.called(id);
        return found.isEmpty() ? pages.notFound() : page(found.get(), asked, request);
    }

    /// A page that goes on asking has all of it only when something changed. The glance comes first: what changes while
    /// the rest is read is told the next time.
    private @Nullable View page(OnTheWard found, Asked asked, WebRequest request) {
        var now = clock.instant();
        var glance = readPatient.glance(found, now);
        if (request.checkNotModified(glance.tag())) {
            return null;
        }
        var view = view(glance, asked, now);
        return pages.page("patient", view.banner().name(), found.ward(), view).overTheWholeWidth();
    }

    private PatientView view(Glance glance, Asked asked, Instant now) {
        var found = glance.who();
        var chart = glance.chart();
        var score = glance.score();
        var alerts = glance.alerts();
        var before = asked.chartBefore(now);
        boolean newest = before.isAfter(now);
        return new PatientView(
                now,
                glance.tag(),
                Banner.of(found.patient().person(), now),
                found.ward(),
                glance.dayOfStay(),
                found.stay().admittedAt(),
                score,
                ReadPatient.risk(chart, score),
                ReadPatient.missing(chart),
                chart == null ? null : chart.lastTakenAt(),
                chart == null || found.stay().isAway() ? null : chart.dueAt(),
                Away.of(found.stay()).orElse(null),
                StayFacts.of(found, glance.standing(), now),
                readPatient.latest(chart, now),
                glance.wrongClocks(),
                readPatient.table(found.no(), chart, before, newest),
                readPatient.trends(found.no(), chart, Window.asked(asked.range(), asked.from(), asked.to(), now)),
                alerts,
                asked.alert(),
                chart == null ? null : chart.plan(),
                Told.of(asked.told(), asked.alert(), alerts).orElse(null));
    }
}
