package homeward.board.patient;

import homeward.audit.Deed;
import homeward.audit.Leaves;
import homeward.audit.Witness;
import homeward.board.frame.Pages;
import homeward.machines.AddMachine;
import homeward.machines.Machine;
import homeward.machines.Scopes;
import homeward.staff.Activity;
import homeward.staff.Needs;
import homeward.staff.Role;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// Where somebody of the ward links a patient's own device to the record: a code, good once and for a quarter of an
/// hour, with which the device enrols a key of its own. It speaks for this patient and nobody else.
@Controller
class OwnDevicePage {
    private final FindOnTheWard findOnTheWard;
    private final AddMachine addMachine;
    private final Pages pages;
    private final InstantSource clock;

    OwnDevicePage(FindOnTheWard findOnTheWard, AddMachine addMachine, Pages pages, InstantSource clock) {
        this.findOnTheWard = findOnTheWard;
        this.addMachine = addMachine;
        this.pages = pages;
        this.clock = clock;
    }

    @Leaves(Deed.PATIENT_READ)
    @Needs(value = Activity.LINK_OWN_DEVICE, patient = "id")
    @GetMapping("/patients/{id}/own-device")
    View ask(@PathVariable String id) {
        return findOnTheWard.called(id).map(found -> page(found, null)).orElseGet(pages::notFound);
    }

    @Leaves(Deed.MACHINE_ADD)
    @Needs(value = Activity.LINK_OWN_DEVICE, patient = "id")
    @PostMapping("/patients/{id}/own-device")
    View link(@PathVariable String id) {
        return findOnTheWard.called(id).map(this::linked).orElseGet(pages::notFound);
    }

    private View linked(OnTheWard found) {
        var device = new Machine(
                UUID.randomUUID().toString(),
                "A patient's own device",
                Role.DEVICE,
                found.ward().provider(),
                null,
                found.no(),
                Scopes.SENDING);
        return switch (addMachine.withCode(device, Witness.origin().doer())) {
            case AddMachine.Added.WithCode(var _, var code) -> page(found, code.spoken());
            case AddMachine.Added.WithKeys _, AddMachine.Added.Not _ ->
                throw new IllegalStateException("A device is added with a code");
        };
    }

    private View page(OnTheWard found, @Nullable String code) {
        var now = clock.instant();
        var banner = Banner.of(found.patient().person(), now);
        var view = new OwnDevice(banner, code, now.plus(AddMachine.CODE_GOOD_FOR));
        return pages.page("ownDevice", "Link the patient's own device", found.ward(), view);
    }
}
