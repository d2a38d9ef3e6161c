package homeward.stays;

import homeward.vocabulary.PatientNo;
import homeward.vocabulary.StayNo;
import java.time.Instant;

/// A stay that has ended.
public record Left(StayNo no, PatientNo patient, Instant admittedAt, Instant at) {}
