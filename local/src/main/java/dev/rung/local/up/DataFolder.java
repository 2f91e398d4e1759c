package dev.rung.local.up;

import dev.rung.local.process.StartFailed;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Where everything is kept between two runs. One launcher at a time may have it; the guard is a file lock, which
/// the system takes back from a launcher that is killed.
public final class DataFolder implements AutoCloseable {

    private final Path root;
    private final FileChannel lock;

    private DataFolder(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    public static DataFolder lock(Path root) throws IOException {
        Files.createDirectories(root.resolve("logs"));
        var channel = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new StartFailed("Rung already runs with its data in " + root
                    + ". Stop it first, or give this one a folder of its own with --data.");
        }
        return new DataFolder(root, channel);
    }

    public Path root() {
        return root;
    }

    public Path logs() {
        return root.resolve("logs");
    }

    Path mail() {
        return root.resolve("mail");
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
