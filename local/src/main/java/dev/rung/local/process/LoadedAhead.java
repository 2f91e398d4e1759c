package dev.rung.local.process;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/// All classes of a jar, loaded before the first of them is missed.
///
/// A build may replace the launcher's jar while the suite runs. The JVM finds no further class in it from then on, and
/// what was started could not be stopped.
public final class LoadedAhead {

    private static final String CLASS = ".class";

    private LoadedAhead() {}

    /// @param one any class of the jar; nothing happens where it is of a folder
    public static void jarOf(Class<?> one) throws IOException {
        var jar = placeOf(one);
        if (!Files.isRegularFile(jar)) {
            return;
        }
        try (var file = new JarFile(jar.toFile())) {
            for (var entry : file.stream().toList()) {
                load(entry, one.getClassLoader());
            }
        }
    }

    private static Path placeOf(Class<?> one) throws IOException {
        try {
            return Path.of(
                    one.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static void load(JarEntry entry, ClassLoader loader) throws IOException {
        var name = entry.getName();
        if (!name.endsWith(CLASS) || name.endsWith("-info.class")) {
            return;
        }
        try {
            Class.forName(name.substring(0, name.length() - CLASS.length()).replace('/', '.'), false, loader);
        } catch (ClassNotFoundException e) {
            throw new IOException(e);
        }
    }
}
