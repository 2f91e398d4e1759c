package dev.rung.bench.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.utils.Utils;

/// @param home the folder of the checkout whose build is measured
/// @param folder where data and logs go
/// @param cache where unpacked servers are kept
public record BenchFolders(Path home, Path folder, Path cache) {

    /// An empty folder for one part of the bench; what its last run left there is deleted.
    Path empty(String part) throws IOException {
        var data = folder.resolve(part);
        Utils.delete(data.toFile());
        return Files.createDirectories(data);
    }
}
