package dev.rung.local.backup;

import dev.rung.local.running.DataOption;
import dev.rung.local.running.Running;
import dev.rung.local.servers.FolderTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.AppInfoParser;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// PostgreSQL first, then Kafka. The suite goes on meanwhile; Kafka stands still for as long as its
/// files are copied.
@Command(
        name = "backup",
        description = "Back up a running suite: databases, topics, keys. docs/backup.md says what it is good for.",
        mixinStandardHelpOptions = true)
public final class BackupCommand implements Callable<Integer> {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

    @Parameters(
            arity = "0..1",
            paramLabel = "FOLDER",
            description = "Where to; must not be there yet. Default: a new one beside the data, <data>-backups/<time>.")
    private @Nullable Path chosen;

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() throws Exception {
        var began = Instant.now();
        var from = data.folder();
        var suite = Running.in(from)
                .orElseThrow(() -> new BackupFailed(
                        "No suite runs with its data in " + from + ". Start it with ./rung up, then back it up."));
        var folder = chosen == null
                ? folderOf(from).resolve(STAMP.format(began))
                : chosen.toAbsolutePath().normalize();
        if (Files.exists(folder)) {
            throw new BackupFailed(folder + " is there already. A backup is written into a folder of its own.");
        }
        var manifest = backUp(suite, from, folder);
        System.out.printf(
                """
                Backed up in %d s to %s
                  databases as of %s, %,d rows
                  topics    as of %s, %,d records; Kafka stood still for %d ms
                The keys that open personal data are in it: keep it as you keep them.
                Restore it with ./rung stopped: ./rung restore %2$s
                """,
                Duration.between(began, Instant.now()).toSeconds(),
                folder,
                manifest.databasesAt(),
                sum(manifest.rows()),
                manifest.topicsAt(),
                sum(manifest.records()),
                manifest.stoodStill().toMillis());
        return 0;
    }

    /// Where the backups of a suite are that nobody chose another folder for.
    static Path folderOf(Path data) {
        return data.resolveSibling(data.getFileName() + "-backups");
    }

    private static BackupManifest backUp(Running suite, Path from, Path folder) throws Exception {
        var unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
        Files.createDirectories(folder.getParent());
        Files.createDirectory(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Map<String, Long> rows;
        String version;
        System.out.println("PostgreSQL ...");
        try (var postgres = new BaseBackup(address(suite, "postgres"), from.resolve("postgres"));
                var archive = new FolderArchive(unfinished.resolve(BackupPart.POSTGRES.file()))) {
            version = postgres.version();
            rows = postgres.writeTo(archive);
        }
        var databasesAt = Instant.now();
        System.out.println("Kafka ...");
        var kafka = new KafkaFiles(
                address(suite, "kafka"),
                Objects.requireNonNull(suite.pids().get("kafka"), "no process id of Kafka"),
                from.resolve("kafka"));
        var copy = unfinished.resolve("kafka");
        var copied = kafka.copyTo(copy);
        var records = kafka.records();
        archive(copy, unfinished.resolve(BackupPart.KAFKA.file()));
        writeKeys(from, unfinished.resolve(BackupPart.KEYS.file()));
        var files = Stream.of(BackupPart.values()).map(BackupPart::file).toList();
        var manifest = new BackupManifest(
                BackupManifest.FORMAT,
                databasesAt,
                copied.at(),
                copied.stoodStill(),
                version,
                AppInfoParser.getVersion(),
                rows,
                records,
                BackupManifest.checksums(unfinished, files));
        manifest.writeTo(unfinished);
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        return manifest;
    }

    private static void archive(Path copy, Path file) throws IOException {
        try (var archive = new FolderArchive(file)) {
            archive.addAll(copy, _ -> true);
        }
        FolderTrees.delete(copy);
    }

    private static void writeKeys(Path from, Path file) throws IOException {
        try (var archive = new FolderArchive(file)) {
            for (var key : keys(from)) {
                archive.add(key.getFileName().toString(), key);
            }
        }
    }

    private static List<Path> keys(Path from) throws IOException {
        try (var found = Files.list(from)) {
            return found.filter(file -> file.toString().endsWith(".key"))
                    .sorted()
                    .toList();
        }
    }

    private static String address(Running suite, String part) {
        return Objects.requireNonNull(suite.addresses().get(part), part);
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
