package dev.rung.local.up;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.function.Supplier;

/// A secret of this data folder: made once, readable by its owner only, and lost with the folder.
final class KeyFile {

    private KeyFile() {}

    /// @return base64
    static String at(Path file, Supplier<byte[]> maker) throws IOException {
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, Base64.getEncoder().encodeToString(maker.get()), StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException madeBefore) {
            // what was sealed or signed with it stays readable
        }
        return Files.readString(file).strip();
    }
}
