package dev.rung.local.up;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

/// A secret of this data folder: made once, readable by its owner only, and lost with the folder.
final class KeyFile {

    private static final int MASTER_BYTES = 32;
    private static final int TOKEN_BITS = 2048;

    private KeyFile() {}

    /// A key under which personal data are sealed.
    ///
    /// @param name of the service, or of what several services share
    /// @return base64
    static String master(Path folder, String name) throws IOException {
        return at(folder.resolve(name + ".key"), KeyFile::newMasterKey);
    }

    /// The key with which this installation signs tokens for its store's customers.
    ///
    /// @return PKCS #8 in base64
    static String token(Path folder) throws IOException {
        return at(folder.resolve("customer-tokens.key"), KeyFile::newTokenKey);
    }

    /// One at a time, and named when it is whole: services that share a key start at once.
    private static synchronized String at(Path file, Supplier<byte[]> maker) throws IOException {
        if (Files.notExists(file)) {
            var made = Files.createTempFile(
                    file.toAbsolutePath().getParent(),
                    "key",
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(made, Base64.getEncoder().encodeToString(maker.get()));
            Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
        }
        // what was sealed or signed with it stays readable
        return Files.readString(file).strip();
    }

    private static byte[] newMasterKey() {
        var key = new byte[MASTER_BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }

    private static byte[] newTokenKey() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(TOKEN_BITS);
            return generator.generateKeyPair().getPrivate().getEncoded();
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
