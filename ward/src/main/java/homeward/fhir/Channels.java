package homeward.fhir;

import homeward.monitoring.QuarantineReason;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/// The channels of a wearable that sends several in one Observation: each component that has samples is one, under
/// its own code. The code of the whole says nothing then; a value of the whole is a channel like the others.
final class Channels {
    private Channels() {}

    /// Empty when no component has samples.
    static List<Fit> of(Said said) {
        if (said.parts.stream().noneMatch(part -> part.value() instanceof SaidValue.Sampled)) {
            return List.of();
        }
        var channels = new ArrayList<Fit>();
        var taken = EnumSet.noneOf(Concept.class);
        if (said.value != null) {
            channels.add(Valuing.fit(said));
            note(said.code, taken);
        }
        for (int i = 0; i < said.parts.size(); i++) {
            var part = said.parts.get(i);
            if (part.value() instanceof SaidValue.Sampled sampled) {
                var element = "component[" + i + "]";
                channels.add(
                        note(part.code(), taken)
                                ? within(element, Valuing.samples(part.code(), sampled))
                                : Fit.unfit(
                                        QuarantineReason.UNKNOWN_CODE,
                                        "Two channels say that they are the same measurement. Send each as an Observation of its own.",
                                        element));
            }
        }
        return channels;
    }

    /// False when another channel has this code.
    private static boolean note(SaidCode code, EnumSet<Concept> taken) {
        return code.concept() == null || taken.add(code.concept());
    }

    private static Fit within(String element, Fit fit) {
        return switch (fit) {
            case Fit.Fits fits -> fits;
            case Fit.Unfit(var reason, var detail, var place) -> new Fit.Unfit(reason, detail, element + "." + place);
            case Fit.Malformed(var detail, var place) -> new Fit.Malformed(detail, element + "." + place);
        };
    }
}
