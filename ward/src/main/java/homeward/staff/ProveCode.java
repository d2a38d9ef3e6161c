package homeward.staff;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Somebody shows a code of their authenticator app, or a recovery code: the second of two proofs.
@Component
class ProveCode {
    private static final int DIGITS = 6;

    private final Accounts accounts;
    private final SecondFactors factors;
    private final Seal seal;

    ProveCode(Accounts accounts, SecondFactors factors, Seal seal) {
        this.accounts = accounts;
        this.factors = factors;
        this.seal = seal;
    }

    @Transactional
    public boolean prove(String username, String typed, Instant now) {
        // Locked, so that codes tried at once are counted one by one.
        if (accounts.locked(username).filter(found -> found.mayShowCodeAt(now)).isEmpty()) {
            return false;
        }
        var code = Base32.plain(typed);
        boolean right = code.length() == DIGITS
                ? isFromTheApp(username, code, now)
                : factors.useRecoveryCode(username, Hash.of(code), now);
        if (right) {
            accounts.forgetWrongCodes(username);
        } else {
            LockOut.afterWrongCodes(accounts.countWrongCode(username))
                    .ifPresent(time -> accounts.lockCodes(username, now.plus(time)));
        }
        return right;
    }

    private boolean isFromTheApp(String username, String code, Instant now) {
        var kept = factors.of(username);
        if (kept.isEmpty()) {
            return false;
        }
        var secret = seal.open(kept.get().sealedSecret(), EnrolSecondFactor.SEALED_FOR + username);
        var step = Totp.stepOf(secret, code, now, kept.get().lastStep());
        return step.isPresent() && factors.use(username, step.getAsLong());
    }
}
