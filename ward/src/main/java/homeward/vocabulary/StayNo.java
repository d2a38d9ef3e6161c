package homeward.vocabulary;

/// The number under which this house keeps one stay of a patient on its wards. Says nothing about the person.
public record StayNo(long value) {}
