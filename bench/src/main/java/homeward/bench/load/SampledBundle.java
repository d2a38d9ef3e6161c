package homeward.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// What a wearable sends in one message: a transaction Bundle with one Observation of SampledData for each channel.
///
/// The text is prepared once; for each message only patient, times, identifiers and values are written anew, in place.
/// An instance belongs to one thread.
public final class SampledBundle {
    private static final int PATIENT_DIGITS = 6;
    private static final int SECOND_DIGITS = 10;
    private static final long SECOND = 1000;

    private final List<Channel> channels;
    private final int samples;
    private final boolean red;
    private final byte[] message;
    private final int[] patients;
    private final int[] seconds;
    private final int[] starts;
    private final int[] ends;
    private final int[] values;
    private final Moments moments = new Moments();

    /// @param head of the request, without its Content-Length
    /// @param samples of each channel, one a second
    /// @param red whether the pulse scores 3
    public SampledBundle(String head, List<Channel> channels, int samples, boolean red) {
        this.channels = List.copyOf(channels);
        this.samples = samples;
        this.red = red;
        patients = new int[3 * channels.size()];
        seconds = new int[channels.size()];
        starts = new int[channels.size()];
        ends = new int[channels.size()];
        values = new int[channels.size()];
        var body = body();
        var start = head + "Content-Length: " + body.length() + "\r\n\r\n";
        message = (start + body).getBytes(StandardCharsets.US_ASCII);
        for (var places : List.of(patients, seconds, starts, ends, values)) {
            Arrays.setAll(places, i -> places[i] + start.length());
        }
    }

    private String body() {
        var text = new StringBuilder("{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[");
        for (int i = 0; i < channels.size(); i++) {
            text.append(i == 0 ? "" : ",");
            observation(text, i);
        }
        return text.append("]}").toString();
    }

    private void observation(StringBuilder text, int i) {
        var channel = channels.get(i);
        text.append(
                        "{\"resource\":{\"resourceType\":\"Observation\",\"identifier\":[{\"system\":\"urn:bench:wearable\"")
                .append(",\"value\":\"");
        patients[3 * i] = slot(text, PATIENT_DIGITS);
        text.append('-');
        seconds[i] = slot(text, SECOND_DIGITS);
        text.append('-').append(i).append("\"}],\"status\":\"final\",\"code\":{\"coding\":[{\"system\":");
        text.append("\"http://loinc.org\",\"code\":\"").append(channel.loinc()).append("\"}]},\"subject\":");
        text.append("{\"reference\":\"Patient/pat-");
        patients[3 * i + 1] = slot(text, PATIENT_DIGITS);
        text.append("\"},\"effectivePeriod\":{\"start\":\"");
        starts[i] = slot(text, Moments.WIDTH);
        text.append("\",\"end\":\"");
        ends[i] = slot(text, Moments.WIDTH);
        text.append("\"},\"device\":{\"reference\":\"Device/patch-");
        patients[3 * i + 2] = slot(text, PATIENT_DIGITS);
        text.append("\"},\"valueSampledData\":{\"origin\":{\"value\":0,\"system\":\"http://unitsofmeasure.org\",");
        text.append("\"code\":\"").append(channel.ucum()).append("\"},\"period\":1000,\"dimensions\":1,\"data\":\"");
        values[i] = text.length();
        for (int sample = 0; sample < samples; sample++) {
            text.append(sample == 0 ? "" : " ");
            slot(text, channel.width(red));
        }
        text.append("\"}},\"request\":{\"method\":\"POST\",\"url\":\"Observation\"}}");
    }

    private static int slot(StringBuilder text, int width) {
        int at = text.length();
        text.repeat("0", width);
        return at;
    }

    /// The message of this patient whose first sample was taken at this second of the epoch.
    ///
    /// @param patient counted from 0, as the load that peers were measured with counts them
    public byte[] of(int patient, long firstSecond) {
        for (int at : patients) {
            Digits.write(message, at + PATIENT_DIGITS, PATIENT_DIGITS, patient + 1L);
        }
        for (int i = 0; i < seconds.length; i++) {
            Digits.write(message, seconds[i] + SECOND_DIGITS, SECOND_DIGITS, firstSecond);
            moments.write(message, starts[i], firstSecond * SECOND);
            moments.write(message, ends[i], (firstSecond + samples - 1) * SECOND);
            values(channels.get(i), values[i], patient, firstSecond);
        }
        return message;
    }

    private void values(Channel channel, int from, int patient, long firstSecond) {
        int width = channel.width(red);
        int end = from + width;
        for (int sample = 0; sample < samples; sample++) {
            channel.write(message, end, channel.tenths(patient, firstSecond + sample, red));
            end += 1 + width;
        }
    }

    /// How many samples of all channels are in a message.
    public int samplesOfAllChannels() {
        return samples * channels.size();
    }

    public int bytes() {
        return message.length;
    }
}
