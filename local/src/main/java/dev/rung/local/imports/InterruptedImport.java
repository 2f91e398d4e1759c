package dev.rung.local.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.OptionalLong;

/// Remembers the shift of an import from its start to its end.
///
/// An interrupted import is simply started again: what was accepted is answered as a duplicate. But "yesterday" may
/// have moved on since, and the second half of a file must not be shifted further than the first.
final class InterruptedImport {

    private final Path note;

    private InterruptedImport(Path note) {
        this.note = note;
    }

    /// @param folder where notes are kept
    /// @param target the suite that the file is sent to
    static InterruptedImport of(Path file, Path folder, String target) throws IOException {
        var digest = sha256();
        digest.update(target.getBytes(UTF_8));
        try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        var name = HexFormat.of().formatHex(digest.digest(), 0, 8) + ".unfinished";
        return new InterruptedImport(Files.createDirectories(folder).resolve(name));
    }

    OptionalLong shiftOfInterruptedImport() throws IOException {
        return Files.exists(note)
                ? OptionalLong.of(Long.parseLong(Files.readString(note).strip()))
                : OptionalLong.empty();
    }

    void begun(long shiftDays) throws IOException {
        Files.writeString(note, Long.toString(shiftDays));
    }

    void finished() throws IOException {
        Files.deleteIfExists(note);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
