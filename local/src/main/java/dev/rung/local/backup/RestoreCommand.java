package dev.rung.local.backup;

import static java.util.stream.Collectors.joining;

import dev.rung.local.process.LeftoverProcesses;
import dev.rung.local.running.DataOption;
import dev.rung.local.servers.FolderTrees;
import dev.rung.local.up.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Puts a backup in the place of a suite that does not run. What was there is kept beside it.
@Command(
        name = "restore",
        description = "Restore a backup, while nothing runs; ./rung up then goes on from it. docs/backup.md says more.",
        mixinStandardHelpOptions = true)
public final class RestoreCommand implements Callable<Integer> {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

    @Parameters(paramLabel = "FOLDER", description = "The backup, as ./rung backup wrote it.")
    private Path backup = Path.of("");

    @Option(
            names = "--only",
            paramLabel = "PART",
            description = "postgres or kafka: the other one is kept as it is. Default: both, and the keys.")
    private @Nullable BackupPart only;

    @Option(names = "--force", description = "Restore although there is something; it is moved aside, not deleted.")
    private boolean force;

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--cache",
            paramLabel = "FOLDER",
            defaultValue = "${env:RUNG_CACHE:-${sys:user.home}/.cache/rung}",
            hidden = true)
    private Path cache = Path.of(".rung", "cache");

    @Override
    public Integer call() throws Exception {
        var from = backup.toAbsolutePath().normalize();
        if (!Files.isDirectory(from)) {
            throw new BackupFailed("There is no folder " + from + ". " + others(BackupCommand.folderOf(data.folder())));
        }
        var manifest = BackupManifest.checked(from);
        try (var folder = DataFolder.lock(data.folder())) {
            var leftovers = new LeftoverProcesses(folder.root().resolve("processes"));
            leftovers.end(System.out::println);
            var parts = only == null ? EnumSet.allOf(BackupPart.class) : EnumSet.of(only);
            mustBeFree(folder.root(), parts);
            for (var part : parts) {
                restore(part, from.resolve(part.file()), folder.root());
            }
            if (parts.contains(BackupPart.KAFKA)) {
                // the stream's state belongs to the topics that are gone; it is filled again from their changelogs
                FolderTrees.delete(folder.root().resolve("streams"));
            }
            if (only == BackupPart.KAFKA) {
                var lost = new LostRecords(cache, folder, leftovers).forget(manifest.topicsAt());
                System.out.printf(
                        "%,d events were accepted since then; they are in no topic any more, and the intake has forgotten"
                                + " them.%nLet the store send all since %s once more, as they were: what is known is"
                                + " recognised.%n",
                        lost, manifest.topicsAt());
            }
        }
        System.out.printf("Restored from %s. Start it: ./rung up%n", from);
        return 0;
    }

    private static String others(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return "In " + folder + " there is no backup either.";
        }
        try (var found = Files.list(folder)) {
            return found.map(Path::getFileName)
                    .map(Path::toString)
                    .sorted()
                    .collect(joining(", ", "Backups in " + folder + ": ", "."));
        }
    }

    private void mustBeFree(Path root, Set<BackupPart> parts) {
        for (var part : parts) {
            if (!force && part != BackupPart.KEYS && Files.exists(root.resolve(part.folder()))) {
                throw new BackupFailed("There is data in " + root.resolve(part.folder())
                        + ". With --force it is moved aside and the backup takes its place.");
            }
        }
    }

    private static void restore(BackupPart part, Path archive, Path root) throws IOException {
        var unfinished = root.resolve(part.folder() + ".unfinished");
        FolderTrees.delete(unfinished);
        FolderArchive.unpack(archive, unfinished);
        if (part == BackupPart.KEYS) {
            try (var keys = Files.list(unfinished)) {
                for (var key : keys.toList()) {
                    putInPlace(key, root.resolve(key.getFileName()));
                }
            }
            FolderTrees.delete(unfinished);
        } else {
            putInPlace(unfinished, root.resolve(part.folder()));
        }
    }

    private static void putInPlace(Path restored, Path place) throws IOException {
        if (Files.isRegularFile(place) && Files.mismatch(restored, place) < 0) {
            return;
        }
        if (Files.exists(place)) {
            var aside = place.resolveSibling(place.getFileName() + ".before-" + STAMP.format(Instant.now()));
            Files.move(place, aside);
            System.out.println("What was there is kept in " + aside);
        }
        Files.move(restored, place);
    }
}
