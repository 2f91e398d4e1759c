package dev.rung.local.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// Files and folders only: no server is started.
class BackupFilesTest {

    @TempDir
    private Path folder = Path.of(".");

    private Path data = Path.of(".");
    private Path backup = Path.of(".");

    @BeforeEach
    void aBackupOfOneFileEach() throws IOException {
        data = folder.resolve("data");
        backup = Files.createDirectory(folder.resolve("backup"));
        for (var part : BackupPart.values()) {
            try (var archive = new FolderArchive(backup.resolve(part.file()))) {
                archive.add(part == BackupPart.KEYS ? "links.key" : "content", "saved".getBytes(UTF_8));
            }
        }
        var files = Stream.of(BackupPart.values()).map(BackupPart::file).toList();
        var now = Instant.now();
        new BackupManifest(
                        BackupManifest.FORMAT,
                        now,
                        now,
                        Duration.ZERO,
                        "18.6",
                        "4.1.2",
                        Map.of(),
                        Map.of(),
                        BackupManifest.checksums(backup, files))
                .writeTo(backup);
    }

    @Test
    void anEmptyFolderGetsAllOfIt() throws IOException {
        assertThat(restore()).isZero();

        assertThat(List.of("postgres/content", "kafka/content", "links.key"))
                .allSatisfy(file -> assertThat(data.resolve(file)).hasContent("saved"));
        assertThat(Files.getPosixFilePermissions(data.resolve("postgres"))).hasSize(3);
    }

    @Test
    void whatIsThereIsLeftAloneUnlessSomebodyInsistsAndThenKeptAside() throws IOException {
        write("postgres/content", "mine");
        write("streams/state", "of the topics that go");

        assertThatThrownBy(this::restore).isInstanceOf(BackupFailed.class).hasMessageContaining("There is data in");
        assertThat(data.resolve("postgres/content")).hasContent("mine");

        assertThat(restore("--force")).isZero();
        assertThat(data.resolve("postgres/content")).hasContent("saved");
        assertThat(data.resolve("streams")).doesNotExist();
        try (var all = Files.list(data)) {
            var aside = all.filter(file -> file.getFileName().toString().startsWith("postgres.before-"))
                    .toList();
            assertThat(aside)
                    .singleElement()
                    .satisfies(kept -> assertThat(kept.resolve("content")).hasContent("mine"));
        }
    }

    @Test
    void onePartAloneLeavesTheOthers() throws IOException {
        write("kafka/content", "mine");
        write("streams/state", "of the topics that stay");

        assertThat(restore("--only", "postgres")).isZero();

        assertThat(data.resolve("kafka/content")).hasContent("mine");
        assertThat(data.resolve("streams/state")).exists();
        assertThat(data.resolve("links.key")).doesNotExist();
    }

    @Test
    void aBackupThatWasChangedIsNotRestored() throws IOException {
        Files.writeString(backup.resolve("kafka.zip"), "rotten");

        assertThatThrownBy(this::restore).isInstanceOf(BackupFailed.class).hasMessageContaining("checksum differs");
        assertThat(data.resolve("postgres")).doesNotExist();
    }

    @Test
    void aFolderWithoutAManifestIsNoBackup() throws IOException {
        Files.delete(backup.resolve("manifest.json"));

        assertThatThrownBy(this::restore).isInstanceOf(BackupFailed.class).hasMessageContaining("is no backup");
    }

    @Test
    void whoNamesAFolderThatIsNotThereReadsWhichBackupsThereAre() throws IOException {
        var beside = data.resolveSibling(data.getFileName() + "-backups");
        Files.createDirectories(beside.resolve("20260101-000000"));
        backup = folder.resolve("absent");

        assertThatThrownBy(this::restore)
                .isInstanceOf(BackupFailed.class)
                .hasMessageContaining("There is no folder")
                .hasMessageContaining("Backups in " + beside + ": 20260101-000000.");
    }

    @Test
    void nothingIsBackedUpOfASuiteThatDoesNotRun() {
        assertThatThrownBy(() -> call(new BackupCommand(), "--data", data.toString()))
                .isInstanceOf(BackupFailed.class)
                .hasMessageContaining("No suite runs");
    }

    private void write(String file, String content) throws IOException {
        Files.createDirectories(data.resolve(file).getParent());
        Files.writeString(data.resolve(file), content);
    }

    private int restore(String... how) {
        var arguments = Stream.concat(Stream.of(backup.toString(), "--data", data.toString()), Stream.of(how));
        return call(new RestoreCommand(), arguments.toArray(String[]::new));
    }

    /// picocli would print what went wrong.
    private static int call(Object command, String... arguments) {
        var failed = new AtomicReference<@Nullable Exception>();
        int code = new CommandLine(command)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, _, _) -> {
                    failed.set(failure);
                    return 1;
                })
                .execute(arguments);
        if (failed.get() instanceof BackupFailed known) {
            throw known;
        }
        return code;
    }
}
