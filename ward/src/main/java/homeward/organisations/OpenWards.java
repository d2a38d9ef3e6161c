package homeward.organisations;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Opens virtual wards, or takes the new name of one that is open: all or none.
@Component
public class OpenWards {
    private final Wards wards;

    OpenWards(Wards wards) {
        this.wards = wards;
    }

    @Transactional
    public void open(List<Ward> opened) {
        opened.forEach(wards::keep);
    }
}
