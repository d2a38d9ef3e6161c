package homeward.board.patient;

import homeward.alerts.AcknowledgeAlert;
import homeward.alerts.Acknowledgement;
import homeward.alerts.Episode;
import homeward.audit.Deed;
import homeward.audit.Leaves;
import homeward.board.frame.Pages;
import homeward.staff.Activity;
import homeward.staff.Needs;
import homeward.vocabulary.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Takes a person's word that they have seen an alert.
@Controller
class AcknowledgePage {

    private static final int LONGEST_NOTE = 2_000;

    private final FindOnTheWard findOnTheWard;
    private final ReadPatient readPatient;
    private final AcknowledgeAlert acknowledgeAlert;
    private final Pages pages;

    AcknowledgePage(
            FindOnTheWard findOnTheWard, ReadPatient readPatient, AcknowledgeAlert acknowledgeAlert, Pages pages) {
        this.findOnTheWard = findOnTheWard;
        this.readPatient = readPatient;
        this.acknowledgeAlert = acknowledgeAlert;
        this.pages = pages;
    }

    @Leaves(Deed.PATIENT_UPDATE)
    @Needs(value = Activity.ACKNOWLEDGE_ALERTS, patient = "id")
    @PostMapping("/patients/{id}/alerts/{number}/acknowledge")
    View acknowledge(
            @PathVariable String id,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String note,
            Actor by) {
        return findOnTheWard
                .called(id)
                .filter(found -> isOf(found, number))
                .map(found -> answer(found, acknowledgeAlert.acknowledge(number, by, noteOf(note))))
                .orElseGet(pages::notFound);
    }

    private boolean isOf(OnTheWard found, long number) {
        return readPatient.alerts(found.no()).stream().anyMatch(line -> line.number() == number);
    }

    private View answer(OnTheWard found, Acknowledgement result) {
        return switch (result) {
            case Acknowledgement.Done(var episode) -> told(found, Told.ACKNOWLEDGED, episode);
            case Acknowledgement.Already(var episode) -> told(found, Told.ALREADY, episode);
            case Acknowledgement.Over(var episode, var _) -> told(found, Told.OVER, episode);
            case Acknowledgement.NoSuchAlert _ -> pages.notFound();
        };
    }

    private static View told(OnTheWard found, String what, Episode episode) {
        return new RedirectView(found.address() + "?told=" + what + "&alert=" + episode.number());
    }

    private static @Nullable String noteOf(String typed) {
        var note = typed.replaceAll("\\p{Cntrl}", " ").strip();
        return note.isEmpty() ? null : note.substring(0, Math.min(note.length(), LONGEST_NOTE));
    }
}
