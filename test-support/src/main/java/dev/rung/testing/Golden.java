package dev.rung.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The JSON of every event ever published, as `contracts` keeps it: producers and consumers
/// test against the same file.
public final class Golden {

    private static final Path FOLDER = Path.of("contracts", "src", "test", "resources", "golden");

    private Golden() {}

    /// @param path below `golden`, such as `scoring/tier-reached.v1.json`
    public static String json(String path) {
        try {
            return Files.readString(folder().resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Tests run in their module's folder, or in the repository's.
    private static Path folder() {
        var here = Path.of("").toAbsolutePath();
        for (@Nullable Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(FOLDER))) {
                return folder.resolve(FOLDER);
            }
        }
        throw new IllegalStateException("No folder " + FOLDER + " in or above " + here);
    }
}
