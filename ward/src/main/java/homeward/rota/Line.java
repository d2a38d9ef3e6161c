package homeward.rota;

/// A shift as it stands on the rota.
///
/// @param number by which it is taken off again
public record Line(long number, Shift shift) {}
