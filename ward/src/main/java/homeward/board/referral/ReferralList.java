package homeward.board.referral;

import homeward.patients.Patient;
import homeward.stays.Referred;
import java.util.List;

/// Those whom the reader referred, the newest first.
///
/// @param one whether it is about one patient only
public record ReferralList(boolean one, List<Line> lines) {

    /// One of them.
    ///
    /// @param ward its name
    public record Line(Patient patient, Referred referred, String ward) {}
}
