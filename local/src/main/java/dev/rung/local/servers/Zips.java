package dev.rung.local.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Unpacks a release without the folder that it is wrapped in.
final class Zips {

    private Zips() {}

    static void unpackInto(Path folder, Path zip) throws IOException {
        try (var file = new ZipFile(zip.toFile())) {
            for (var entry : file.stream().filter(entry -> !entry.isDirectory()).toList()) {
                var to = folder.resolve(withoutWrapper(entry)).normalize();
                if (!to.startsWith(folder)) {
                    throw new IOException(zip + " wants to write outside of its folder: " + entry.getName());
                }
                Files.createDirectories(to.getParent());
                try (var in = file.getInputStream(entry)) {
                    Files.copy(in, to);
                }
            }
        }
    }

    private static String withoutWrapper(ZipEntry entry) {
        return entry.getName().substring(entry.getName().indexOf('/') + 1);
    }
}
