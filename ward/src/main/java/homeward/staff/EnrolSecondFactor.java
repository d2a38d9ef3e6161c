package homeward.staff;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
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
        return factors.of(username).isPresent();
    }

    /// A new secret, closed. It is kept with the person's own sign-in until they have typed a code of it, so that
    /// nobody who looked at it before knows it.
    byte[] newSecret(String username) {
        return seal.close(random(Totp.SECRET_BYTES), SEALED_FOR + username);
    }

    /// What the app must be told.
    Enrolment shown(String username, byte[] sealedSecret) {
        return Enrolment.of(username, seal.open(sealedSecret, SEALED_FOR + username));
    }

    /// The recovery codes, told once; none when the code is wrong or another app was set up meanwhile.
    @Transactional
    public List<String> confirm(String username, byte[] sealedSecret, String typed, Instant now) {
        var secret = seal.open(sealedSecret, SEALED_FOR + username);
        var step = Totp.stepOf(secret, Base32.plain(typed), now, 0);
        return step.isPresent() && factors.add(username, sealedSecret, step.getAsLong(), now)
                ? newRecoveryCodes(username)
                : List.of();
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
