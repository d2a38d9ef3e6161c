package homeward.board.patient;

import homeward.audit.Deed;
import homeward.audit.Leaves;
import homeward.board.cui.Figures;
import homeward.board.cui.Moments;
import homeward.board.frame.Pages;
import homeward.earlywarning.VitalSign;
import homeward.monitoring.Entry;
import homeward.monitoring.Measured;
import homeward.monitoring.QuarantineReason;
import homeward.monitoring.Receipt;
import homeward.monitoring.RecordReadings;
import homeward.monitoring.SentReading;
import homeward.staff.Activity;
import homeward.staff.Needs;
import homeward.vocabulary.Actor;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Where a set of observations is typed, by a nurse at the bedside or on the telephone.
@Controller
class ObservationsPage {

    private static final String IDENTITY_SYSTEM = "urn:homeward:observations-form|";

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final FindOnTheWard findOnTheWard;
    private final RecordReadings recordReadings;
    private final Pages pages;
    private final InstantSource clock;

    ObservationsPage(FindOnTheWard findOnTheWard, RecordReadings recordReadings, Pages pages, InstantSource clock) {
        this.findOnTheWard = findOnTheWard;
        this.recordReadings = recordReadings;
        this.pages = pages;
        this.clock = clock;
    }

    @Leaves(Deed.PATIENT_READ)
    @Needs(value = Activity.CHART_OBSERVATIONS, patient = "id")
    @GetMapping("/patients/{id}/observations/new")
    View form(@PathVariable String id) {
        var now = clock.instant();
        return findOnTheWard
                .called(id)
                .<View>map(found -> page(
                        found,
                        SetForm.empty(
                                Banner.of(found.patient().person(), now),
                                UUID.randomUUID().toString(),
                                Moments.time(now))))
                .orElseGet(pages::notFound);
    }

    @Leaves(Deed.PATIENT_CREATE)
    @Needs(value = Activity.CHART_OBSERVATIONS, patient = "id")
    @PostMapping("/patients/{id}/observations/new")
    View save(@PathVariable String id, @RequestParam Map<String, String> typed, Actor by) {
        var now = clock.instant();
        return findOnTheWard
                .called(id)
                .map(found -> save(found, typed(Banner.of(found.patient().person(), now), typed), by, now))
                .orElseGet(pages::notFound);
    }

    private static SetForm typed(Banner banner, Map<String, String> typed) {
        return new SetForm(
                banner,
                typed.getOrDefault("form", ""),
                typed.getOrDefault("respirations", ""),
                typed.getOrDefault("saturation", ""),
                typed.getOrDefault("breathing", ""),
                typed.getOrDefault("flow", ""),
                typed.getOrDefault("systolic", ""),
                typed.getOrDefault("diastolic", ""),
                typed.getOrDefault("pulse", ""),
                typed.getOrDefault("acvpu", ""),
                typed.getOrDefault("temperature", ""),
                typed.getOrDefault("time", ""),
                typed.containsKey("change") ? "" : typed.getOrDefault("confirmed", ""),
                List.of(),
                List.of());
    }

    private View save(OnTheWard found, SetForm form, Actor by, Instant now) {
        if (!FORM.matcher(form.form()).matches()) {
            return pages.notFound();
        }
        return switch (CheckSet.check(form, now)) {
            case CheckSet.Result.Refused(var problems) -> page(found, form.with(problems));
            case CheckSet.Result.Surprising(var surprises) -> page(found, form.asking(surprises));
            case CheckSet.Result.Ready(var measured, var takenAt) -> keep(found, form, measured, takenAt, by, now);
        };
    }

    private View keep(OnTheWard found, SetForm form, List<Measured> measured, Instant takenAt, Actor by, Instant now) {
        var entries = measured.stream()
                .<Entry>map(one -> new Entry.Chartable(sent(found, form, one, takenAt, by)))
                .toList();
        var problems = new ArrayList<Problem>();
        for (var receipt : recordReadings.record(entries, now)) {
            switch (receipt) {
                case Receipt.Accepted _, Receipt.AlreadyHad _ -> {} // on the chart
                case Receipt.Quarantined(var _, var reason, var detail) ->
                    problems.add(new Problem("time", refusal(reason, detail)));
            }
        }
        return problems.isEmpty()
                ? new RedirectView(found.address() + "?told=" + Told.SAVED)
                : page(found, form.with(problems.stream().distinct().toList()));
    }

    private static SentReading sent(OnTheWard found, SetForm form, Measured measured, Instant takenAt, Actor by) {
        var sign = sign(measured);
        return new SentReading(
                found.patient().person().id(),
                measured,
                takenAt,
                IDENTITY_SYSTEM + form.form() + "/" + sign.name(),
                "staff:" + by.username(),
                null,
                "Typed: " + sign.label() + " " + words(measured));
    }

    private static VitalSign sign(Measured measured) {
        return switch (measured) {
            case Measured.Single(var sign, var _) -> sign;
            case Measured.Pressure _ -> VitalSign.SYSTOLIC_PRESSURE;
            case Measured.Samples samples -> samples.sign();
        };
    }

    private static String words(Measured measured) {
        return switch (measured) {
            case Measured.Single(var sign, int value) -> Figures.withUnit(sign, value);
            case Measured.Pressure(int systolic, var _) -> Figures.withUnit(VitalSign.SYSTOLIC_PRESSURE, systolic);
            case Measured.Samples samples -> samples.toString();
        };
    }

    private static String refusal(QuarantineReason reason, String detail) {
        return reason == QuarantineReason.IDENTITY_REUSED
                ? "This form was saved before with other values. Open a new form for another set."
                : reason.sentence() + " " + detail;
    }

    private View page(OnTheWard found, SetForm form) {
        var template = form.surprises().isEmpty() ? "observations" : "surprises";
        var title = form.surprises().isEmpty() ? "Enter observations" : "Check these values";
        var page = pages.page(template, (form.problems().isEmpty() ? "" : "Error: ") + title, found.ward(), form);
        return form.problems().isEmpty() ? page : page.with(HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
