package dev.rung.local.up;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/// A key under which a service seals personal data of this data folder: made once, and lost with the folder.
final class MasterKey {

    private static final int BYTES = 32;

    private MasterKey() {}

    /// @return base64
    static String in(Path folder, Part service) throws IOException {
        var file = folder.resolve(service.shortName() + ".key");
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            var key = new byte[BYTES];
            new SecureRandom().nextBytes(key);
            Files.writeString(file, Base64.getEncoder().encodeToString(key), StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException madeBefore) {
            // data is sealed with it already
        }
        return Files.readString(file).strip();
    }
}
