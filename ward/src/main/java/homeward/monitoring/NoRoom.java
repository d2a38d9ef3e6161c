package homeward.monitoring;

import java.io.Serial;
import org.springframework.dao.TransientDataAccessException;

/// More waits to be kept than there is room for. Nothing of what was handed in is kept; it is to be sent again later.
public class NoRoom extends TransientDataAccessException {
    @Serial
    private static final long serialVersionUID = 1;

    NoRoom() {
        super("More waits to be kept than there is room for");
    }
}
