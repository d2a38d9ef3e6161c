package homeward.earlywarning;

import java.util.List;

/// What came of bringing a value into its sign's canonical unit.
public sealed interface Conversion {

    /// A value that can be kept, in thousandths of the canonical unit.
    ///
    /// @param converted whether it differs from what was sent: by arithmetic, or by what lay beyond the thousandths
    record Canonical(int thousandths, boolean converted) implements Conversion {}

    /// The unit is not one that this sign is measured in. Nothing is guessed from the size of the number.
    ///
    /// @param accepted the UCUM codes that are, the canonical one first
    record UnknownUnit(List<String> accepted) implements Conversion {
        public UnknownUnit {
            accepted = List.copyOf(accepted);
        }
    }

    /// No device reports this of a living adult.
    ///
    /// @param thousandths the value in thousandths of the canonical unit, or the int nearest to it
    /// @param low the least plausible value
    /// @param high the greatest plausible value
    record Implausible(int thousandths, int low, int high) implements Conversion {}
}
