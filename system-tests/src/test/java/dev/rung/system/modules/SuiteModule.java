package dev.rung.system.modules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.rung.contracts.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// A module of the suite, as it was built.
///
/// @param map its `MAP.md`, empty where it has none
/// @param kinds names of the classes by which its `switch`es decide
record SuiteModule(String name, JavaClasses classes, String map, Set<String> kinds) {

    static final Path HOME = Objects.requireNonNull(Path.of("").toAbsolutePath().getParent());

    private static final List<String> NO_SERVICE = List.of("contracts", "test-support");

    /// All that runs: services, gateway, launcher and what platform gives to each.
    static List<SuiteModule> all() {
        return built("target/classes")
                .filter(module -> !NO_SERVICE.contains(module.name))
                .toList();
    }

    /// The tests of all modules.
    static List<SuiteModule> tests() {
        return built("target/test-classes").toList();
    }

    private static Stream<SuiteModule> built(String folder) {
        try (var folders = Files.list(HOME)) {
            return folders
                    .filter(module -> Files.isDirectory(module.resolve(folder).resolve("dev")))
                    .sorted()
                    .map(module -> of(module, folder))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SuiteModule of(Path module, String folder) {
        var map = module.resolve("MAP.md");
        try {
            return new SuiteModule(
                    module.getFileName().toString(),
                    new ClassFileImporter().importPath(module.resolve(folder)),
                    Files.exists(map) ? Files.readString(map) : "",
                    SwitchedKinds.in(module.resolve(folder)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether it is a part of each service.
    boolean isShared() {
        return name.startsWith("platform");
    }

    boolean reads(Topic topic) {
        return Stream.of("topic", "stream")
                .anyMatch(kind -> map.contains("| %s %s |".formatted(kind, topic.topicName())));
    }

    boolean makes(Class<?> event) {
        return classes.stream()
                .flatMap(type -> type.getCodeUnitAccessesFromSelf().stream())
                .filter(access -> access.getName().equals("<init>"))
                .anyMatch(access -> access.getTargetOwner().isEquivalentTo(event));
    }

    /// Whether it asks an event of this kind for something, knowing its kind or not, or whether it is of this kind.
    ///
    /// @param topic what all events of the topic have in common
    boolean asks(Class<?> event, Class<?> topic) {
        return kinds.contains(event.getName()) || asksForSomething(event, topic);
    }

    private boolean asksForSomething(Class<?> event, Class<?> topic) {
        return classes.stream()
                .flatMap(type -> type.getCodeUnitAccessesFromSelf().stream())
                .filter(access -> !access.getName().equals("<init>"))
                .map(JavaCodeUnitAccess::getTargetOwner)
                .anyMatch(owner -> owner.isEquivalentTo(event) || owner.isEquivalentTo(topic));
    }

    boolean mentions(Topic topic) {
        return classes.stream()
                .flatMap(type -> type.getFieldAccessesFromSelf().stream())
                .anyMatch(access -> access.getTargetOwner().isEquivalentTo(Topic.class)
                        && access.getName().equals(topic.name()));
    }
}
