package fugong.security.factor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Secrets that must be read again (those of authenticator apps), sealed before they are stored: AES-256-GCM with a
/// key that lies in a file of the home folder, which only its owner may read. Who takes the database, or a copy of
/// it, without that file can open nobody's second factor. The owner's id is sealed in, so that a row cannot be
/// moved to another user.
public final class Sealed {

    private static final String METHOD = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    private final SecretKeySpec key;

    private Sealed(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /// With the key of this folder; made at the first use.
    public static Sealed in(Path home) {
        Path file = home.resolve("secrets.key");
        try {
            byte[] key = Files.exists(file) ? Files.readAllBytes(file) : make(file);
            if (key.length != KEY_BYTES) {
                throw new IllegalStateException("%s holds %d bytes, not %d. Maybe the disk was full when it was made; "
                                .formatted(file, key.length, KEY_BYTES)
                        + "without the right key every second factor must be set up again.");
            }
            if (isPosix(file)) {
                Files.setPosixFilePermissions(file, OWNER); // also after it came back from a backup
            }
            return new Sealed(key);
        } catch (IOException e) {
            throw new UncheckedIOException("The key %s can neither be read nor made.".formatted(file), e);
        }
    }

    private static byte[] make(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        byte[] key = Secrets.bytes(KEY_BYTES);
        var rights = isPosix(file)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)}
                : new FileAttribute<?>[0];
        try (var channel =
                Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), rights)) {
            channel.write(java.nio.ByteBuffer.wrap(key));
            return key;
        } catch (FileAlreadyExistsException another) {
            return Files.readAllBytes(file); // two servers began at once
        }
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    public byte[] seal(byte[] secret, int owner) {
        byte[] nonce = Secrets.bytes(NONCE_BYTES);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, secret, owner);
        byte[] both = Arrays.copyOf(nonce, nonce.length + sealed.length);
        System.arraycopy(sealed, 0, both, nonce.length, sealed.length);
        return both;
    }

    public byte[] open(byte[] sealed, int owner) {
        return run(
                Cipher.DECRYPT_MODE,
                Arrays.copyOf(sealed, NONCE_BYTES),
                Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length),
                owner);
    }

    private byte[] run(int mode, byte[] nonce, byte[] text, int owner) {
        try {
            var cipher = Cipher.getInstance(METHOD);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(Integer.toString(owner).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The secret of user %d cannot be opened. Maybe secrets.key is not the one it was sealed with."
                            .formatted(owner),
                    e);
        }
    }
}
