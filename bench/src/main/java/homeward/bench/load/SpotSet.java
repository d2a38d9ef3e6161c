package homeward.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A whole set of spot observations in one transaction Bundle: everything that NEWS2 needs, once prepared and then
/// patched in place with patient and moment. An instance belongs to one thread.
public final class SpotSet {
    private static final int PATIENT_DIGITS = 6;

    /// How many Observations a set has.
    public static final int OBSERVATIONS = 7;

    private final byte[] message;
    private final List<Integer> patients = new ArrayList<>();
    private final List<Integer> times = new ArrayList<>();
    private final Moments moments = new Moments();

    /// @param head of the request, without its Content-Length
    /// @param red respirations of 30, saturation of 85 % and a pulse of 140: NEWS2 is high
    public SpotSet(String head, boolean red) {
        var body = new StringBuilder("{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[");
        quantity(body, "9279-1", red ? "30" : "16", "/min");
        quantity(body, "2708-6", red ? "85" : "97", "%");
        quantity(body, "8867-4", red ? "140" : "72", "/min");
        quantity(body, "8310-5", "36.8", "Cel");
        quantity(body, "3151-8", "0", "L/min");
        begin(body, "85354-9");
        body.append("\"component\":[").append(part("8480-6", "124")).append(',').append(part("8462-4", "78"));
        end(body.append(']'));
        begin(body, "67775-7");
        body.append("\"valueCodeableConcept\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"LA9340-6\"}]}");
        end(body);
        body.setLength(body.length() - 1);
        body.append("]}");
        var start = head + "Content-Length: " + body.length() + "\r\n\r\n";
        message = (start + body).getBytes(StandardCharsets.US_ASCII);
        patients.replaceAll(place -> place + start.length());
        times.replaceAll(place -> place + start.length());
    }

    private void quantity(StringBuilder body, String loinc, String value, String ucum) {
        begin(body, loinc);
        body.append("\"valueQuantity\":").append(amount(value, ucum));
        end(body);
    }

    private static String part(String loinc, String value) {
        return "{\"code\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"" + loinc
                + "\"}]},\"valueQuantity\":" + amount(value, "mm[Hg]") + "}";
    }

    private static String amount(String value, String ucum) {
        return "{\"value\":" + value + ",\"system\":\"http://unitsofmeasure.org\",\"code\":\"" + ucum + "\"}";
    }

    private void begin(StringBuilder body, String loinc) {
        body.append("{\"resource\":{\"resourceType\":\"Observation\",\"status\":\"final\",\"code\":{\"coding\":[");
        body.append("{\"system\":\"http://loinc.org\",\"code\":\"")
                .append(loinc)
                .append("\"}]},\"subject\":");
        body.append("{\"reference\":\"Patient/pat-");
        patients.add(body.length());
        body.repeat("0", PATIENT_DIGITS).append("\"},\"effectiveDateTime\":\"");
        times.add(body.length());
        body.repeat("0", Moments.WIDTH).append("\",");
    }

    private static void end(StringBuilder body) {
        body.append("},\"request\":{\"method\":\"POST\",\"url\":\"Observation\"}},");
    }

    /// The message of this patient at this moment.
    ///
    /// @param patient counted from 0
    public byte[] of(int patient, long epochMilli) {
        for (int at : patients) {
            Digits.write(message, at + PATIENT_DIGITS, PATIENT_DIGITS, patient + 1L);
        }
        for (int at : times) {
            moments.write(message, at, epochMilli);
        }
        return message;
    }
}
