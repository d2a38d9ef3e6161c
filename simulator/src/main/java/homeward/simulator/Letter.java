package homeward.simulator;

/// A request on its way to the ward.
///
/// @param place below the FHIR base: empty for a Bundle
record Letter(String place, String body) {}
