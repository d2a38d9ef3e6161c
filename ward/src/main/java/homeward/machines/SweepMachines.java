package homeward.machines;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Clears away what is long over: tokens, codes, and what machines once signed.
@Component
class SweepMachines {
    private static final Logger LOG = LoggerFactory.getLogger(SweepMachines.class);

    private final Tokens tokens;
    private final Codes codes;
    private final Assertions assertions;

    SweepMachines(Tokens tokens, Codes codes, Assertions assertions) {
        this.tokens = tokens;
        this.codes = codes;
        this.assertions = assertions;
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 60_000)
    void sweep() {
        try {
            int gone = assertions.sweep() + tokens.sweep() + codes.sweep();
            LOG.debug("{} tokens, codes and assertions were over", gone);
        } catch (DataAccessException away) {
            LOG.warn("What is over was not cleared away: {}", away.getMessage());
        }
    }
}
