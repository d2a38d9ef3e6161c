package homeward.simulator;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A made-up patient.
///
/// @param id the FHIR logical id under which the ward will know them
/// @param nhsNumber null for somebody who has none
/// @param gender as FHIR's administrative-gender has it
/// @param ward the FHIR logical id of the ward that admits them
/// @param admittedAt null for somebody who is admitted when the ward hears of them
record Person(
        String id,
        @Nullable String nhsNumber,
        String family,
        String given,
        String gender,
        LocalDate birthDate,
        String ward,
        @Nullable Instant admittedAt) {}
