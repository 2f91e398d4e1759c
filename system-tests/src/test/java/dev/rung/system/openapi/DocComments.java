package dev.rung.system.openapi;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// The comments of classes and methods, read from their sources: what is said of a door or of a field is said once,
/// where it is written, and stands in the API's document as well.
final class DocComments {

    private final Map<String, DocComment> comments = new HashMap<>();

    /// @param home where the modules are
    static DocComments of(Path home) {
        var comments = new DocComments();
        var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var units = files.getJavaFileObjectsFromPaths(sources(home));
            var task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, units);
            var trees = DocTrees.instance(task);
            task.parse().forEach(unit -> comments.read(unit, trees));
            return comments;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param source a class, or `class#method`; empty where nothing is said of it
    DocComment of(String source) {
        return comments.getOrDefault(source, DocComment.NOTHING);
    }

    private static List<Path> sources(Path home) throws IOException {
        try (Stream<Path> modules = Files.list(home)) {
            return modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .flatMap(DocComments::javaFiles)
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

    private void read(CompilationUnitTree unit, DocTrees trees) {
        var packageName = unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
        new TreePathScanner<@Nullable Void, String>() {
            @Override
            public @Nullable Void visitClass(ClassTree type, String around) {
                var name = around + type.getSimpleName();
                keep(name, trees.getDocComment(getCurrentPath()));
                return super.visitClass(type, name + "$");
            }

            @Override
            public @Nullable Void visitMethod(MethodTree method, String around) {
                keep(
                        around.substring(0, around.length() - 1) + "#" + method.getName(),
                        trees.getDocComment(getCurrentPath()));
                return null;
            }
        }.scan(unit, packageName);
    }

    private void keep(String name, @Nullable String comment) {
        if (comment != null) {
            comments.putIfAbsent(name, DocComment.parse(comment));
        }
    }
}
