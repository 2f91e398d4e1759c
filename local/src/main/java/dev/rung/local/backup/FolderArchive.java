package dev.rung.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// One folder in one zip file, for its owner's eyes only, in there and unpacked.
final class FolderArchive implements AutoCloseable {

    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

    private final ZipOutputStream zip;

    FolderArchive(Path file) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(FILE));
        zip = new ZipOutputStream(Files.newOutputStream(file));
        zip.setLevel(Deflater.BEST_SPEED);
    }

    /// Folders stay, also those without a file in them. A file that goes away meanwhile is left out: its server
    /// no longer needs it.
    ///
    /// @param wanted asked with the path inside the folder, such as `base/1` and `base/1/1259`
    void addAll(Path folder, Predicate<String> wanted) throws IOException {
        try (var found = Files.walk(folder)) {
            for (var path : (Iterable<Path>) found.skip(1).sorted()::iterator) {
                var name = folder.relativize(path).toString();
                if (wanted.test(name) && Files.isDirectory(path)) {
                    zip.putNextEntry(new ZipEntry(name + "/"));
                    zip.closeEntry();
                } else if (wanted.test(name)) {
                    add(name, path);
                }
            }
        }
    }

    void add(String name, Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            zip.putNextEntry(new ZipEntry(name));
            in.transferTo(zip);
            zip.closeEntry();
        } catch (NoSuchFileException gone) {
            // it was listed a moment ago
        }
    }

    void add(String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /// @param folder is not there yet
    static void unpack(Path file, Path folder) throws IOException {
        Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(FOLDER));
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                var to = folder.resolve(entry.getName()).normalize();
                if (!to.startsWith(folder)) {
                    throw new IOException(file + " wants to write outside of its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectory(to, PosixFilePermissions.asFileAttribute(FOLDER));
                } else {
                    try (var in = zip.getInputStream(entry)) {
                        Files.copy(in, to);
                    }
                    Files.setPosixFilePermissions(to, FILE);
                }
            }
        }
    }
}
