package homeward.vocabulary;

/// The short number under which this house keeps a patient's rows. Says nothing about the person.
public record PatientNo(int value) implements Comparable<PatientNo> {
    @Override
    public int compareTo(PatientNo other) {
        return Integer.compare(value, other.value);
    }
}
