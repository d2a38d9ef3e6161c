package homeward.staff;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A person makes an authenticator app known, and gets recovery codes for the day it is lost.
@Component
class EnrolSecondFactor {
    static final String SEALED_FOR = "second factor of ";

    private static final SecureRandom SECURE = new SecureRandom();
    private static final int RECOVERY_CODES = 10;

    /// Eighty bits each: too many to try, so that a plain hash keeps them.
    private static final int RECOVERY_BYTES = 10;

    private final SecondFactors factors;
    private final Seal seal;

    EnrolSecondFactor(SecondFactors factors, Seal seal) {
        this.factors = factors;
        this.seal = seal;
    }

    boolean isEnrolled(String username) {
        return factors.of(username).filter(SecondFactors.Kept::confirmed).isPresent();
    }

    /// What the app must be told, the same until it is confirmed; empty when that was done.
    @Transactional
    public Optional<Enrolment> begin(String username) {
        factors.begin(username, seal.close(random(Totp.SECRET_BYTES), SEALED_FOR + username));
        return factors.of(username)
                .filter(kept -> !kept.confirmed())
                .map(kept -> Enrolment.of(username, seal.open(kept.sealedSecret(), SEALED_FOR + username)));
    }

    /// The recovery codes, told once; none when the code is wrong or there is nothing to confirm.
    @Transactional
    public List<String> confirm(String username, String typed, Instant now) {
        var kept = factors.of(username).filter(unconfirmed -> !unconfirmed.confirmed());
        if (kept.isEmpty()) {
            return List.of();
        }
        var secret = seal.open(kept.get().sealedSecret(), SEALED_FOR + username);
        var step = Totp.stepOf(secret, Base32.plain(typed), now, kept.get().lastStep());
        if (step.isEmpty() || !factors.use(username, step.getAsLong())) {
            return List.of();
        }
        factors.confirm(username, now);
        return newRecoveryCodes(username);
    }

    /// In the place of all earlier ones, told once.
    @Transactional
    public List<String> newRecoveryCodes(String username) {
        var codes = Stream.generate(() -> Base32.of(random(RECOVERY_BYTES)))
                .limit(RECOVERY_CODES)
                .toList();
        factors.putRecoveryCodes(username, codes.stream().map(Hash::of).toList());
        return codes.stream().map(Base32::inFours).toList();
    }

    private static byte[] random(int count) {
        var bytes = new byte[count];
        SECURE.nextBytes(bytes);
        return bytes;
    }
}
