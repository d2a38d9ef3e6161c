package homeward.fhir;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/// Reads a Quantity or a SampledData, from inside the object. Source: FHIR R4, datatypes.
final class QuantityReader {
    private static final String UCUM = "http://unitsofmeasure.org";

    private final ElementReader element;
    private final JsonParser json;

    QuantityReader(ElementReader element) {
        this.element = element;
        this.json = element.json;
    }

    SaidValue.Amount amount() {
        BigDecimal value = null;
        String unit = null;
        String system = null;
        String code = null;
        boolean bounded = false;
        for (var name = json.nextName(); name != null; name = json.nextName()) {
            json.nextToken();
            switch (name) {
                case "value" -> value = element.decimal();
                case "unit" -> unit = element.text();
                case "system" -> system = element.text();
                case "code" -> code = element.keptText();
                case "comparator" -> {
                    bounded = true;
                    element.skip();
                }
                default -> element.skip();
            }
        }
        if (code == null) {
            return new SaidValue.Amount(value, unit == null ? null : UnitWords.ucum(unit), false, bounded);
        }
        return new SaidValue.Amount(value, code, !UCUM.equals(system), bounded);
    }

    SaidValue.@Nullable Sampled sampled() {
        SaidValue.Amount origin = null;
        BigDecimal period = null;
        BigDecimal factor = BigDecimal.ONE;
        BigDecimal lowerLimit = null;
        BigDecimal upperLimit = null;
        BigDecimal dimensions = null;
        String data = null;
        for (var name = json.nextName(); name != null; name = json.nextName()) {
            json.nextToken();
            switch (name) {
                case "origin" -> origin = element.object() ? amount() : null;
                case "period" -> period = positive(element.decimal());
                case "factor" -> factor = given(element.decimal(), factor);
                case "lowerLimit" -> lowerLimit = element.decimal();
                case "upperLimit" -> upperLimit = element.decimal();
                case "dimensions" -> dimensions = positive(element.decimal());
                case "data" -> data = element.text();
                default -> element.skip();
            }
        }
        if (origin == null || period == null || dimensions == null) {
            element.refuse(
                    "required", "missing", "SampledData has an origin, a period above 0 and dimensions above 0.");
            return null;
        }
        boolean single = dimensions.compareTo(BigDecimal.ONE) == 0;
        return new SaidValue.Sampled(origin, period, factor, lowerLimit, upperLimit, single, data);
    }

    private static @Nullable BigDecimal positive(@Nullable BigDecimal number) {
        return number == null || number.signum() <= 0 ? null : number;
    }

    private static BigDecimal given(@Nullable BigDecimal number, BigDecimal otherwise) {
        return number == null ? otherwise : number;
    }
}
