package homeward.fhir;

import tools.jackson.core.exc.StreamReadException;

/// Something stands behind the end of a message.
final class TrailingContent extends StreamReadException {
    private static final long serialVersionUID = 1;

    TrailingContent() {
        super("Something stands behind the end of the message");
    }
}
