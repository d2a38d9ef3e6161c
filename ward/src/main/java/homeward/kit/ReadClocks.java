package homeward.kit;

import homeward.vocabulary.PatientNo;
import java.util.List;
import org.springframework.stereotype.Component;

/// Finds the devices whose clocks are wrong by more than five minutes.
@Component
public class ReadClocks {
    private final Clocks clocks;

    ReadClocks(Clocks clocks) {
        this.clocks = clocks;
    }

    /// Those that speak for one patient, heard last first.
    public List<DeviceClock> wrong(PatientNo patient) {
        return clocks.wrong(patient);
    }

    /// Those of everybody, heard last first.
    public List<DeviceClock> wrong(int limit) {
        return clocks.wrong(limit);
    }
}
