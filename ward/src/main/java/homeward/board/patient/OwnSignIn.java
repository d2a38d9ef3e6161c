package homeward.board.patient;

import homeward.plumbing.QrPicture;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What links how a patient signs in to their record.
///
/// @param link with a code in it; null before it was made
/// @param until when it is over
public record OwnSignIn(Banner banner, @Nullable String link, Instant until) {
    public QrPicture picture() {
        return QrPicture.of(link == null ? "" : link);
    }

    @Override
    public String toString() {
        return "a link";
    }
}
