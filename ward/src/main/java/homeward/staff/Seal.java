package homeward.staff;

import homeward.plumbing.CannotStart;
import homeward.plumbing.CannotStart.Fault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Closes secrets that the house itself must read again, with a key that lies in a file and not in the database.
///
/// AES-256 in GCM mode with a random nonce (NIST SP 800-38D). What a secret is for goes into the seal, so that one
/// cannot be put in the place of another. The key is made when it is first needed.
@Component
final class Seal {
    private static final SecureRandom SECURE = new SecureRandom();
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private static final String LOST =
            "Put the right file in place (homeward.key-file), from its backup. If it is lost for good:"
                    + " ./homeward admin forget-secrets, after which everybody sets up their second factor again";

    private final Path file;

    @Autowired
    Seal(Environment settings) {
        this(Path.of(settings.getProperty(
                "homeward.key-file",
                Path.of(settings.getProperty("homeward.data", ".homeward/ward"), "secrets.key")
                        .toString())));
    }

    Seal(Path file) {
        this.file = file;
    }

    byte[] close(byte[] secret, String what) {
        var nonce = new byte[NONCE_BYTES];
        SECURE.nextBytes(nonce);
        try {
            var closed = cipher(Cipher.ENCRYPT_MODE, nonce, what).doFinal(secret);
            return ByteBuffer.allocate(NONCE_BYTES + closed.length)
                    .put(nonce)
                    .put(closed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES in GCM mode", e);
        }
    }

    byte[] open(byte[] closed, String what) {
        var bytes = ByteBuffer.wrap(closed);
        var nonce = new byte[NONCE_BYTES];
        bytes.get(nonce);
        var rest = new byte[bytes.remaining()];
        bytes.get(rest);
        try {
            return cipher(Cipher.DECRYPT_MODE, nonce, what).doFinal(rest);
        } catch (GeneralSecurityException e) {
            throw new CannotStart(
                    Fault.SET_UP, "The secrets in the database were not closed with the key in " + file + ".", LOST, e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String what) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(what.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private SecretKeySpec key() {
        try {
            if (!Files.exists(file)) {
                make();
            }
            var key = Base64.getDecoder().decode(Files.readString(file).strip());
            if (key.length == KEY_BYTES) {
                return new SecretKeySpec(key, "AES");
            }
            throw unreadable(null);
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable(e);
        }
    }

    /// Where things were closed already, another key is not made silently.
    void mustBeThere() {
        if (!Files.exists(file)) {
            throw new CannotStart(Fault.SET_UP, "The key file " + file + " is not there.", LOST);
        }
    }

    /// Whole or not at all, whoever looks meanwhile.
    private void make() throws IOException {
        var key = new byte[KEY_BYTES];
        SECURE.nextBytes(key);
        var folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Files.createDirectories(folder);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var whole = Files.createTempFile(folder, "secrets", ".new", ownerOnly);
        try {
            Files.writeString(whole, Base64.getEncoder().encodeToString(key) + "\n");
            Files.createLink(file, whole);
        } catch (FileAlreadyExistsException _) {
            return; // Somebody was quicker; theirs is the one.
        } finally {
            Files.delete(whole);
        }
    }

    private CannotStart unreadable(@Nullable Exception why) {
        var hint = "It holds 32 bytes as base64 and belongs to this user alone; see homeward.key-file";
        var message = "The key file " + file + " cannot be used.";
        return why == null
                ? new CannotStart(Fault.SET_UP, message, hint)
                : new CannotStart(Fault.SET_UP, message, hint, why);
    }
}
