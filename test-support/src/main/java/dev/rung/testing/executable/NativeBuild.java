package dev.rung.testing.executable;

import io.quarkus.bootstrap.model.ApplicationModel;
import io.quarkus.builder.BuildChainBuilder;
import io.quarkus.builder.BuildContext;
import io.quarkus.builder.ConsumeFlag;
import io.quarkus.builder.ConsumeFlags;
import io.quarkus.builder.item.SimpleBuildItem;
import io.quarkus.deployment.builditem.nativeimage.NativeImageResourceBuildItem;
import io.quarkus.deployment.builditem.nativeimage.NativeImageResourcePatternsBuildItem;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveClassBuildItem;
import io.quarkus.deployment.pkg.builditem.CurateOutcomeBuildItem;
import io.quarkus.maven.dependency.ResolvedDependency;
import io.quarkus.paths.PathVisit;
import io.quarkus.test.junit.buildchain.TestBuildChainCustomizerProducer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.jandex.Index;

/// Has the build of each component test write down which types a native build would register for reflection, and fails
/// it where a file of ours would not be in the executable.
public final class NativeBuild implements TestBuildChainCustomizerProducer {

    /// One name a line. The test's own types are among them: no executable has them.
    static final Path REGISTERED = Path.of("target/native/registered");

    /// Settings, what the executable has from elsewhere, and what only documents the API.
    private static final Pattern NOT_READ =
            Pattern.compile("META-INF/(?!services/).*|application\\.properties|db/.*|templates/.*|.*\\.class");

    @Override
    public Consumer<BuildChainBuilder> produce(Index testClasses) {
        var ofTests = testClasses.getKnownClasses().stream()
                .map(type -> type.name().toString())
                .toList();
        return chain -> {
            var step = chain.addBuildStep(context -> examine(context, ofTests));
            for (var item : List.of(
                    ReflectiveClassBuildItem.class,
                    NativeImageResourceBuildItem.class,
                    NativeImageResourcePatternsBuildItem.class)) {
                step.consumes(item, ConsumeFlags.of(ConsumeFlag.OPTIONAL));
            }
            step.consumes(CurateOutcomeBuildItem.class).produces(Examined.class).build();
            chain.addFinal(Examined.class);
        };
    }

    private static void examine(BuildContext context, List<String> ofTests) {
        var registered = context.consumeMulti(ReflectiveClassBuildItem.class).stream()
                .flatMap(item -> item.getClassNames().stream())
                .filter(name -> name.startsWith("dev.rung."))
                .toList();
        write(Stream.concat(registered.stream(), ofTests.stream())
                .sorted()
                .distinct()
                .toList());
        var files = files(context.consume(CurateOutcomeBuildItem.class).getApplicationModel());
        demandNone(
                "Not made by ServiceLoader in a native executable without @RegisterForReflection",
                files.values().stream()
                        .flatMap(List::stream)
                        .filter(name -> !registered.contains(name))
                        .toList());

        var named = context.consumeMulti(NativeImageResourceBuildItem.class).stream()
                .flatMap(item -> item.getResources().stream())
                .toList();
        var patterns = context.consumeMulti(NativeImageResourcePatternsBuildItem.class).stream()
                .flatMap(item -> item.getIncludePatterns().stream())
                .map(Pattern::compile)
                .toList();
        var left = new ArrayList<String>();
        for (var file : files.keySet()) {
            if (!named.contains(file)
                    && patterns.stream()
                            .noneMatch(pattern -> pattern.matcher(file).matches())) {
                left.add(file);
            }
        }
        demandNone("Not in a native executable; name them by @RegisterResources where they are read", left);
        context.produce(new Examined());
    }

    private static void demandNone(String fault, List<String> found) {
        if (!found.isEmpty()) {
            throw new IllegalStateException(fault + ": " + found);
        }
    }

    private static void write(List<String> names) {
        try {
            Files.createDirectories(REGISTERED.toAbsolutePath().getParent());
            Files.write(REGISTERED, names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The files of the service and of our modules in it by their paths on the class path, with the classes that those
    /// in `META-INF/services` name.
    private static Map<String, List<String>> files(ApplicationModel model) {
        var files = new TreeMap<String, List<String>>();
        Stream.concat(Stream.of(model.getAppArtifact()), model.getRuntimeDependencies().stream())
                .filter(NativeBuild::isOurs)
                .forEach(module -> module.getContentTree().walk(visit -> {
                    if (Files.isRegularFile(visit.getPath())) {
                        files.put(visit.getRelativePath("/"), services(visit));
                    }
                }));
        files.keySet().removeIf(file -> NOT_READ.matcher(file).matches());
        return files;
    }

    private static List<String> services(PathVisit visit) {
        if (!visit.getRelativePath("/").startsWith("META-INF/services/")) {
            return List.of();
        }
        try {
            return Files.readAllLines(visit.getPath()).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOurs(ResolvedDependency module) {
        return module.getGroupId().equals("dev.rung")
                && !module.getArtifactId().equals("test-support")
                && module.isResolved();
    }

    static final class Examined extends SimpleBuildItem {}
}
