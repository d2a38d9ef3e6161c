package homeward.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Where somebody with an account of this house proves who they are: a password, then a code of their app, then,
/// where an administrator gave them their password, one of their own.
///
/// What is proven on the way is kept in the session ([HalfWay]). Only the demo lets a password alone suffice.
@Component
public class FrontDoor {
    private static final String HALF_WAY = FrontDoor.class.getName() + ".halfWay";

    private final Accounts accounts;
    private final ProvePassword provePassword;
    private final ProveCode proveCode;
    private final EnrolSecondFactor enrol;
    private final ChangePassword changePassword;
    private final HouseProofs proofs;
    private final NoteSignIns note;
    private final InstantSource clock;
    private final boolean demo;

    FrontDoor(
            Accounts accounts,
            ProvePassword provePassword,
            ProveCode proveCode,
            EnrolSecondFactor enrol,
            ChangePassword changePassword,
            HouseProofs proofs,
            NoteSignIns note,
            InstantSource clock,
            @Value("${homeward.demo:false}") boolean demo) {
        this.accounts = accounts;
        this.provePassword = provePassword;
        this.proveCode = proveCode;
        this.enrol = enrol;
        this.changePassword = changePassword;
        this.proofs = proofs;
        this.note = note;
        this.clock = clock;
        this.demo = demo;
    }

    /// What is wanted of this visitor now.
    public Step wanted(HttpServletRequest request) {
        return halfWay(request).map(this::wanted).orElse(Step.PASSWORD);
    }

    public Step password(HttpServletRequest request, HttpServletResponse response, String username, String password) {
        var now = clock.instant();
        var account = provePassword.prove(username, password, Address.of(request), now);
        if (account.isEmpty()) {
            note.refused("password");
            return Step.PASSWORD;
        }
        request.getSession();
        request.changeSessionId();
        return goOn(request, response, HalfWay.of(account.get(), demo, now));
    }

    public Step code(HttpServletRequest request, HttpServletResponse response, String typed) {
        var halfWay = halfWay(request);
        if (halfWay.isEmpty() || wanted(halfWay.get()) != Step.CODE) {
            return wanted(request);
        }
        if (!proveCode.prove(halfWay.get().username(), typed, clock.instant())) {
            note.refused("code");
            return Step.CODE;
        }
        return goOn(request, response, halfWay.get().proven());
    }

    /// What the app of somebody who has none yet must be told.
    public Optional<Enrolment> enrolment(HttpServletRequest request) {
        return halfWay(request)
                .filter(halfWay -> wanted(halfWay) == Step.ENROLMENT)
                .map(halfWay -> enrol.shown(halfWay.username(), secret(request, halfWay)));
    }

    /// The recovery codes, told once; none when the code is wrong.
    public List<String> enrol(HttpServletRequest request, HttpServletResponse response, String typed) {
        var halfWay = halfWay(request).filter(found -> wanted(found) == Step.ENROLMENT);
        if (halfWay.isEmpty()) {
            return List.of();
        }
        var secret = secret(request, halfWay.get());
        var codes = enrol.confirm(halfWay.get().username(), secret, typed, clock.instant());
        if (!codes.isEmpty()) {
            goOn(request, response, halfWay.get().proven());
        }
        return codes;
    }

    public PasswordChange newPassword(HttpServletRequest request, HttpServletResponse response, String password) {
        var halfWay = halfWay(request).filter(found -> wanted(found) == Step.NEW_PASSWORD);
        if (halfWay.isEmpty()) {
            return PasswordChange.NOT_PROVEN;
        }
        var username = halfWay.get().username();
        var change = changePassword.replaceTemporary(username, password);
        if (change == PasswordChange.CHANGED) {
            accounts.named(username)
                    .ifPresent(account -> goOn(
                            request,
                            response,
                            HalfWay.of(account, true, halfWay.get().since())));
        }
        return change;
    }

    private Step wanted(HalfWay halfWay) {
        if (!halfWay.codeProven()) {
            return enrol.isEnrolled(halfWay.username()) ? Step.CODE : Step.ENROLMENT;
        }
        return halfWay.temporary() ? Step.NEW_PASSWORD : Step.THROUGH;
    }

    private Step goOn(HttpServletRequest request, HttpServletResponse response, HalfWay halfWay) {
        var session = request.getSession();
        var wanted = wanted(halfWay);
        if (wanted == Step.THROUGH) {
            session.removeAttribute(HALF_WAY);
            proofs.keep(request, response, halfWay.username(), !demo);
        } else {
            session.setAttribute(HALF_WAY, halfWay);
        }
        return wanted;
    }

    /// The same until it is confirmed, and another one at the next sign-in.
    private byte[] secret(HttpServletRequest request, HalfWay halfWay) {
        var secret = halfWay.sealedSecret();
        if (secret == null) {
            secret = enrol.newSecret(halfWay.username());
            request.getSession().setAttribute(HALF_WAY, halfWay.settingUp(secret));
        }
        return secret;
    }

    private Optional<HalfWay> halfWay(HttpServletRequest request) {
        var session = request.getSession(false);
        @Nullable Object kept = session == null ? null : session.getAttribute(HALF_WAY);
        var now = clock.instant();
        return kept instanceof HalfWay halfWay && halfWay.holdsAt(now)
                ? accounts.named(halfWay.username())
                        .filter(account -> halfWay.isOf(account, now))
                        .map(_ -> halfWay)
                : Optional.empty();
    }
}
