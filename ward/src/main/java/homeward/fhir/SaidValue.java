package homeward.fhir;

import homeward.earlywarning.Consciousness;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What stands in a `value[x]`, as said.
sealed interface SaidValue {

    /// A Quantity.
    ///
    /// @param unit what the unit says: its UCUM code, or its text where it has no code; null when it says nothing
    /// @param foreign the code is of another system than UCUM
    /// @param bounded a comparator makes it a limit
    record Amount(@Nullable BigDecimal value, @Nullable String unit, boolean foreign, boolean bounded)
            implements SaidValue {}

    /// A CodeableConcept.
    ///
    /// @param state null when the answer is none that the ward knows
    /// @param contradicts two codings say different states
    record Answer(@Nullable Consciousness state, boolean contradicts) implements SaidValue {}

    /// A SampledData.
    ///
    /// @param data null when it is absent
    record Sampled(
            Amount origin,
            BigDecimal period,
            BigDecimal factor,
            @Nullable BigDecimal lowerLimit,
            @Nullable BigDecimal upperLimit,
            boolean oneDimension,
            @Nullable String data)
            implements SaidValue {}

    /// A kind of value that no vital sign has.
    record Other(String element) implements SaidValue {}
}
