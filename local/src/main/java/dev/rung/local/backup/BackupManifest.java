package dev.rung.local.backup;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/// The contents of a backup; written last, so a folder without one is no backup.
///
/// @param format of the folder; another number is not read
/// @param databasesAt the moment of all databases together
/// @param topicsAt the moment of all topics and consumer groups together, after that of the databases
/// @param stoodStill how long Kafka took no requests
/// @param rows by table, counted shortly before `databasesAt`
/// @param records by topic: the sum of the end offsets
/// @param sha256 of each file, in hexadecimal
@JsonPropertyOrder({"format", "databasesAt", "topicsAt", "stoodStill", "postgres", "kafka", "rows", "records", "sha256"
})
record BackupManifest(
        int format,
        Instant databasesAt,
        Instant topicsAt,
        Duration stoodStill,
        String postgres,
        String kafka,
        Map<String, Long> rows,
        Map<String, Long> records,
        Map<String, String> sha256) {

    static final int FORMAT = 1;

    private static final String FILE = "manifest.json";
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT);

    /// @throws BackupFailed where the folder is no backup, or not as it was written
    static BackupManifest checked(Path folder) throws IOException {
        var file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            throw new BackupFailed(folder + " is no backup: there is no " + FILE + " in it.");
        }
        var manifest = JSON.readValue(file.toFile(), BackupManifest.class);
        if (manifest.format != FORMAT) {
            throw new BackupFailed(folder + " has format " + manifest.format + "; this version reads " + FORMAT + ".");
        }
        for (var expected : manifest.sha256.entrySet()) {
            var part = folder.resolve(expected.getKey());
            if (!Files.exists(part) || !checksum(part).equals(expected.getValue())) {
                throw new BackupFailed(part + " is missing, or is not what was backed up: its checksum differs.");
            }
        }
        return manifest;
    }

    void writeTo(Path folder) throws IOException {
        JSON.writeValue(folder.resolve(FILE).toFile(), this);
    }

    static Map<String, String> checksums(Path folder, Iterable<String> files) throws IOException {
        var sums = new TreeMap<String, String>();
        for (var file : files) {
            sums.put(file, checksum(folder.resolve(file)));
        }
        return sums;
    }

    private static String checksum(Path file) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
                Files.copy(file, out);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
