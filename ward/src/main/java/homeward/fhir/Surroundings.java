package homeward.fhir;

import homeward.vocabulary.NhsNumber;
import homeward.vocabulary.PatientId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What has to be known beside an Observation to conclude what it means.
///
/// @param now when it reached the door
/// @param base our own address, under which references may be absolute: `https://ward.example/fhir`
/// @param fullUrls what the `urn:uuid:` names of the same Bundle stand for: "Patient/1"
/// @param byNhsNumber who has a number
record Surroundings(
        Instant now, String base, Map<String, String> fullUrls, Function<NhsNumber, Optional<PatientId>> byNhsNumber) {}
