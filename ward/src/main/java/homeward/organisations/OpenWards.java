package homeward.organisations;

import java.util.List;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Opens virtual wards, or takes the new name of one that is open: all or none.
@Component
public class OpenWards {
    private final Wards wards;

    OpenWards(Wards wards) {
        this.wards = wards;
    }

    /// All or none.
    ///
    /// @throws OptimisticLockingFailureException when somebody else opened one of these wards
    ///     at the same moment; nothing was kept
    @Transactional
    public void open(List<Ward> opened) {
        for (var ward : opened) {
            if (!wards.keep(ward)) {
                throw new OptimisticLockingFailureException("A ward's id was taken at the same moment");
            }
        }
    }
}
