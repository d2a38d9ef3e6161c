package homeward.monitoring;

import homeward.earlywarning.VitalSign;
import homeward.vocabulary.PatientNo;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// What a patient's wearables said, sample by sample.
@Component
class Worn {
    private final Strips strips;

    Worn(Strips strips) {
        this.strips = strips;
    }

    /// The signs that were heard in a stretch of time; each sample a value of its own, oldest first.
    Map<VitalSign, List<Bucket>> within(PatientNo patient, Stretch stretch) {
        var blocks = new EnumMap<VitalSign, List<Block>>(VitalSign.class);
        for (var block : strips.between(patient, stretch.from(), stretch.before())) {
            blocks.computeIfAbsent(block.samples().sign(), _ -> new ArrayList<>())
                    .add(block);
        }
        var signs = new EnumMap<VitalSign, List<Bucket>>(VitalSign.class);
        blocks.forEach((sign, ofSign) -> {
            var values = Bucket.each(Trace.of(ofSign, stretch.from(), stretch.before()));
            if (!values.isEmpty()) {
                signs.put(sign, values);
            }
        });
        return signs;
    }
}
