package homeward.stays;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How what happened stands in the ledger's columns.
final class EntryColumns {
    private static final List<String> NAMES = List.of(
            "kind",
            "ward",
            "accountable",
            "accountableBy",
            "accountableAs",
            "pathway",
            "version",
            "step",
            "source",
            "consent",
            "otherwise",
            "otherwiseWhy",
            "baseline",
            "limits",
            "carer",
            "expected",
            "method",
            "destination");

    private final Map<String, @Nullable Object> values = new HashMap<>();

    private EntryColumns(String kind) {
        NAMES.forEach(name -> values.put(name, null));
        values.put("kind", kind);
    }

    /// By the names of the statement's parameters.
    static Map<String, @Nullable Object> of(Happening what) {
        var columns = switch (what) {
            case Happening.Admitted(var ward, var accountable, var grounds) ->
                new EntryColumns("admitted")
                        .with("ward", ward.value())
                        .with(accountable)
                        .with(grounds);
            case Happening.Transferred(var ward, var accountable) ->
                new EntryColumns("transferred").with("ward", ward.value()).with(accountable);
            case Happening.WentOnLeave _ -> new EntryColumns("went-on-leave");
            case Happening.Returned _ -> new EntryColumns("returned");
            case Happening.WentToHospital _ -> new EntryColumns("went-to-hospital");
            case Happening.Expected(var on) -> new EntryColumns("expected").with("expected", on);
            case Happening.HandedOver(var accountable) -> new EntryColumns("handed-over").with(accountable);
            case Happening.Discharged(var method, var destination) ->
                new EntryColumns("discharged").with("method", word(method)).with("destination", word(destination));
            case Happening.Died _ -> new EntryColumns("died");
            case Happening.NeverHappened _ -> new EntryColumns("never-happened");
        };
        return columns.values;
    }

    private EntryColumns with(String name, @Nullable Object value) {
        values.put(name, value);
        return this;
    }

    private EntryColumns with(Accountable accountable) {
        return with("accountable", accountable.name())
                .with("accountableBy", accountable.username())
                .with("accountableAs", word(accountable.standing()));
    }

    private EntryColumns with(@Nullable Grounds grounds) {
        return grounds == null
                ? this
                : with("pathway", grounds.pathway().code())
                        .with("version", grounds.pathway().version())
                        .with("step", word(grounds.step()))
                        .with("source", word(grounds.source()))
                        .with("consent", word(grounds.consent()))
                        .with("otherwise", grounds.otherwiseInHospital())
                        .with("otherwiseWhy", grounds.otherwiseWhy())
                        .with("baseline", grounds.baseline())
                        .with("limits", grounds.treatmentLimits())
                        .with("carer", grounds.carer());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
