package homeward.stays;

import homeward.patients.Person;
import homeward.vocabulary.WardId;
import java.time.Instant;

/// A person to be taken on to a virtual ward, or, if there already, to be kept there with what is now known of them.
public record Admission(Person person, WardId ward, Instant admittedAt) {}
