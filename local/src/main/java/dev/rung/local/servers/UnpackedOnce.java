package dev.rung.local.servers;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Makes a folder exactly once, however many launchers need it, and also after an interrupted one.
///
/// The guard is a lock on a file beside the folder; the proof of completion is a file in it.
final class UnpackedOnce {

    private static final String DONE = ".complete";

    private UnpackedOnce() {}

    /// Fills a folder that does not exist or was not finished.
    interface Filling {
        void fill(Path folder) throws IOException, InterruptedException;
    }

    static Path folder(Path folder, Filling filling) throws IOException, InterruptedException {
        Files.createDirectories(folder.toAbsolutePath().getParent());
        var lockFile = folder.resolveSibling(folder.getFileName() + ".lock");
        try (var channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            if (!Files.exists(folder.resolve(DONE))) {
                FolderTrees.delete(folder);
                Files.createDirectories(folder);
                filling.fill(folder);
                Files.createFile(folder.resolve(DONE));
            }
        }
        return folder;
    }
}
