package homeward.board.rota;

import homeward.organisations.Ward;
import java.time.Instant;
import java.util.List;

/// The rota, and what is typed to add to it.
///
/// @param wards whose rota the reader keeps
/// @param all whether they keep every ward's, and so shifts for all wards at once
public record RotaView(RotaForm form, List<Ward> wards, boolean all, List<Line> lines) {

    /// A shift.
    ///
    /// @param name of the person
    /// @param ward its name
    public record Line(long number, String name, String ward, Instant from, Instant until, boolean on) {}
}
