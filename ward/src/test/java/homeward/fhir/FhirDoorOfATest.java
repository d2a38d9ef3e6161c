package homeward.fhir;

import homeward.access.Door;

/// What the door of FHIR says of a request, for tests of other rooms.
public final class FhirDoorOfATest {
    private FhirDoorOfATest() {}

    public static Door.Asks asks(String method, String path) {
        return WhatFhirDoes.asks(method, path);
    }
}
