package homeward.board.organisation;

import homeward.audit.Deed;
import homeward.audit.Done;
import homeward.audit.Leaves;
import homeward.audit.LeavesNothing;
import homeward.audit.Witness;
import homeward.board.cui.Moments;
import homeward.board.frame.Pages;
import homeward.organisations.Area;
import homeward.organisations.AreaKind;
import homeward.organisations.Branch;
import homeward.organisations.Change;
import homeward.organisations.FindAreas;
import homeward.organisations.OrganisationHistory;
import homeward.staff.Activity;
import homeward.staff.Needs;
import homeward.staff.SignedIn;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// One organisation over time. Administrators change it from a day on; of providers, their own only.
@Controller
class OrganisationPage {
    private final FindAreas findAreas;
    private final TypedChange typedChange;
    private final Pages pages;
    private final InstantSource clock;

    OrganisationPage(FindAreas findAreas, TypedChange typedChange, Pages pages, InstantSource clock) {
        this.findAreas = findAreas;
        this.typedChange = typedChange;
        this.pages = pages;
        this.clock = clock;
    }

    @Needs(Activity.SEE_ORGANISATIONS)
    @LeavesNothing(because = "names organisations, and nobody's record")
    @GetMapping("/organisations/{code}")
    View organisation(@PathVariable String code, @AuthenticationPrincipal SignedIn reader) {
        var form = TypedForm.of(Map.of());
        return findAreas.history(code).map(found -> page(found, reader, form)).orElseGet(pages::notFound);
    }

    @Needs(Activity.KEEP_ORGANISATIONS)
    @Leaves(value = Deed.SETTINGS_CHANGE, purpose = Done.ADMINISTRATION)
    @PostMapping("/organisations/{code}")
    View change(
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal SignedIn keeper) {
        var found = findAreas.history(code).filter(one -> keeps(keeper, one));
        if (found.isEmpty()) {
            return pages.notFound();
        }
        var form = typedChange.checked(TypedForm.of(typed));
        if (!form.isFine()) {
            return page(found.get(), keeper, form);
        }
        Witness.because(found.get().code() + ": " + TypedChange.told(form));
        var change = typedChange.carryOut(found.get(), form, keeper.actor());
        if (change instanceof Change.Done) {
            return new RedirectView("/organisations/" + TypedChange.codeAfter(found.get(), form));
        }
        return page(found.get(), keeper, TypedChange.refused(form, change));
    }

    private static boolean keeps(SignedIn reader, OrganisationHistory organisation) {
        return reader.may(Activity.KEEP_ORGANISATIONS)
                && (organisation.kind() != AreaKind.PROVIDER
                        || organisation.code().equals(reader.provider()));
    }

    private View page(OrganisationHistory found, SignedIn reader, TypedForm form) {
        var today = today();
        var day = dayToShow(found, today);
        var tree = findAreas.tree(today);
        var name = found.nameOn(day);
        var keeps = keeps(reader, found) && found.kind() != AreaKind.NATION && found.until() == null;
        var view = new OrganisationView(
                found,
                name,
                today,
                findAreas.children(found.code(), day),
                keeps ? within(tree, parentsOf(found.kind())) : List.of(),
                keeps
                        ? within(tree, List.of(found.kind())).stream()
                                .filter(one -> !one.code().equals(found.code()))
                                .toList()
                        : List.of(),
                keeps,
                keeps ? addable(found.kind()) : null,
                form);
        var page = pages.page("organisation/organisation", (form.isFine() ? "" : "Error: ") + name, view);
        return form.isFine() ? page : page.with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /// Today, or the nearest day on which it is there.
    private static LocalDate dayToShow(OrganisationHistory found, LocalDate today) {
        if (found.livesOn(today)) {
            return today;
        }
        return Optional.ofNullable(found.until())
                .map(until -> until.minusDays(1))
                .or(() -> Optional.ofNullable(found.from()))
                .orElse(today);
    }

    private static List<AreaKind> parentsOf(AreaKind kind) {
        return switch (kind) {
            case PROVIDER -> List.of(AreaKind.CARE_BOARD);
            case CARE_BOARD -> List.of(AreaKind.REGION);
            case REGION, NATION, WARD -> List.of();
        };
    }

    private static @Nullable String addable(AreaKind kind) {
        return switch (kind) {
            case REGION -> "integrated care board";
            case CARE_BOARD -> "provider";
            case NATION, PROVIDER, WARD -> null;
        };
    }

    private static List<Area> within(Branch branch, List<AreaKind> kinds) {
        var found = new ArrayList<Area>();
        for (var part : branch.parts()) {
            if (kinds.contains(part.area().kind())) {
                found.add(part.area());
            }
            found.addAll(within(part, kinds));
        }
        return found;
    }

    private LocalDate today() {
        return Moments.dayOf(clock.instant());
    }
}
