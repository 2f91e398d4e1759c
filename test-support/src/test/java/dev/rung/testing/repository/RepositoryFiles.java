package dev.rung.testing.repository;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The repository's own files, without what builds leave.
final class RepositoryFiles {

    private static final Set<String> LEFT_BY_BUILDS = Set.of(".git", ".rung", "target", "node_modules", "dist");

    private static final Pattern CONTINUED = Pattern.compile("(\\.\\w+)+$");

    private final Path home;
    private final List<Path> files = new ArrayList<>();

    private RepositoryFiles(Path home) {
        this.home = home;
    }

    static RepositoryFiles of(Path home) {
        var found = new RepositoryFiles(home);
        try {
            Files.walkFileTree(home, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return LEFT_BY_BUILDS.contains(name(folder))
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    found.files.add(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /// README, CONTRIBUTING and what stands under `docs`.
    List<Path> documents() {
        return files.stream()
                .filter(file -> home.relativize(file).toString().matches("(README|CONTRIBUTING|docs/.*)\\.md"))
                .toList();
    }

    /// @param path from the repository's root
    List<Path> matching(Pattern path) {
        return files.stream()
                .filter(file -> path.matcher(home.relativize(file).toString()).matches())
                .toList();
    }

    /// Whether a path, such as one in a sentence, begins at the repository's root.
    boolean isOfTheRepository(String path) {
        var first = home.resolve(path.substring(0, path.indexOf('/')));
        return files.stream().anyMatch(file -> file.startsWith(first) && !file.equals(first));
    }

    /// Whether a type of that name, in whatever language, has a file.
    boolean hasType(String name) {
        return files.stream()
                .anyMatch(file -> CONTINUED.matcher(name(file)).replaceFirst("").equals(name));
    }

    /// Where a file that is not where it was said to be is now: in the same module, under the same name.
    Optional<Path> movedTo(Path before) {
        var module = home.resolve(home.relativize(before).getName(0));
        var named = files.stream()
                .filter(file -> file.startsWith(module) && name(file).equals(name(before)))
                .toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    private static String name(Path file) {
        return Objects.toString(file.getFileName());
    }
}
