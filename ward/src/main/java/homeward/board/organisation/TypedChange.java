package homeward.board.organisation;

import homeward.organisations.Area;
import homeward.organisations.AreaKind;
import homeward.organisations.Change;
import homeward.organisations.ChangeOrganisations;
import homeward.organisations.OrganisationHistory;
import homeward.vocabulary.Actor;
import homeward.vocabulary.OdsCode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// A change of an organisation, as it was typed: which of the forms of its page, and what stands in it.
@Component
class TypedChange {
    private static final String CODE = "[A-Z0-9]{3,10}";

    private final ChangeOrganisations changeOrganisations;

    TypedChange(ChangeOrganisations changeOrganisations) {
        this.changeOrganisations = changeOrganisations;
    }

    TypedForm checked(TypedForm form) {
        return switch (form.value("change")) {
            case "rename" ->
                form.needing("name", "Enter the new name").line("name").needingDay("from");
            case "move" ->
                form.needing("parent", "Choose what it becomes part of").needingDay("moved");
            case "add" ->
                code(form, "part-code")
                        .needing("part-name", "Enter its name")
                        .line("part-name")
                        .allowingDay("since");
            case "abolish" ->
                form.needing("basis", "Enter how this is known").line("basis").needingDay("end");
            case "code" -> code(form, "real-code");
            default -> form.with("change", "Choose what to change");
        };
    }

    private static TypedForm code(TypedForm form, String field) {
        return form.value(field).matches(CODE)
                ? form
                : form.with(field, "Enter its ODS code: 3 to 10 capital letters and digits");
    }

    Change carryOut(OrganisationHistory organisation, TypedForm form, Actor by) {
        var code = organisation.code();
        return switch (form.value("change")) {
            case "rename" ->
                changeOrganisations.rename(
                        code, form.value("name"), form.date("from").orElseThrow());
            case "move" ->
                changeOrganisations.move(
                        code, form.value("parent"), form.date("moved").orElseThrow());
            case "add" ->
                changeOrganisations.add(
                        organisation.kind() == AreaKind.REGION ? AreaKind.CARE_BOARD : AreaKind.PROVIDER,
                        form.value("part-code"),
                        form.value("part-name"),
                        code,
                        form.date("since").orElse(organisation.kind() == AreaKind.REGION ? organisation.from() : null));
            case "abolish" ->
                changeOrganisations.abolish(code, heirs(form), form.date("end").orElseThrow(), form.value("basis"));
            default -> changeOrganisations.replaceCode(code, new OdsCode(form.value("real-code")), by);
        };
    }

    private static List<String> heirs(TypedForm form) {
        return Stream.of("heir-1", "heir-2", "heir-3")
                .map(form::value)
                .filter(heir -> !heir.isEmpty())
                .distinct()
                .toList();
    }

    /// Where it is found afterwards.
    static String codeAfter(OrganisationHistory organisation, TypedForm form) {
        return form.value("change").equals("code") ? form.value("real-code") : organisation.code();
    }

    /// For the audit.
    static String told(TypedForm form) {
        return form.typed().entrySet().stream()
                .filter(field ->
                        !field.getKey().startsWith("_") && !field.getValue().isEmpty())
                .sorted(Map.Entry.comparingByKey())
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining(", "));
    }

    /// The same form, with what is wrong.
    static TypedForm refused(TypedForm form, Change change) {
        var field = switch (form.value("change")) {
            case "rename" -> "from-day";
            case "move" -> "parent";
            case "add" -> "part-code";
            case "abolish" -> "end-day";
            default -> "real-code";
        };
        return switch (change) {
            case Change.Done _ -> form;
            case Change.NoSuchOrganisation _ ->
                form.with(field, "There is no such organisation any more: reload the page");
            case Change.CodeTaken _ -> form.with(field, "Another organisation has this code, or had it");
            case Change.NotAParent _ -> form.with(field, "It cannot be part of this");
            case Change.NotThenThere _ ->
                form.with(field, "One of the two is not there on each of these days. Check the day");
            case Change.StillHasParts(var parts) ->
                form.with(
                        field,
                        "Still part of it then: "
                                + parts.stream().map(Area::name).collect(Collectors.joining(", "))
                                + ". Move them before, or name one successor that takes all of them");
            case Change.StillRunsWards _ ->
                form.with(field, "It still runs wards. Give them to another provider before: ./homeward admin ward");
            case Change.NotProvisional _ -> form.with(field, "Its code is not a provisional one");
            case Change.NotASuccessor _ -> form.with(field, "Nobody takes over from themselves, or from another kind");
        };
    }
}
