package homeward.alerts;

import homeward.vocabulary.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Takes the word of a named person that they have seen an alert and are responding.
@Component
public class AcknowledgeAlert {

    public Acknowledgement acknowledge(long episode, Actor by, @Nullable String note) {
        throw new UnsupportedOperationException();
    }
}
