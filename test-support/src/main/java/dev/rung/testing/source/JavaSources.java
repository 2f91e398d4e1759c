package dev.rung.testing.source;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/// Sources parsed by the JDK's compiler. They are not compiled, so no class path is needed.
public final class JavaSources {

    private JavaSources() {}

    /// The main sources of all modules.
    ///
    /// @param home where the modules are
    /// @param reader is given each file; `DocTrees` knows the comments in it
    public static void read(Path home, BiConsumer<CompilationUnitTree, DocTrees> reader) {
        try {
            parse(sources(home), reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void parse(Collection<Path> sources, BiConsumer<CompilationUnitTree, DocTrees> reader) {
        var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var units = files.getJavaFileObjectsFromPaths(sources);
            var task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, units);
            var trees = DocTrees.instance(task);
            task.parse().forEach(unit -> reader.accept(unit, trees));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> sources(Path home) throws IOException {
        try (Stream<Path> modules = Files.list(home)) {
            return modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .flatMap(JavaSources::javaFiles)
                    .toList();
        }
    }

    private static Stream<Path> javaFiles(Path folder) {
        try {
            return Files.walk(folder).filter(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
