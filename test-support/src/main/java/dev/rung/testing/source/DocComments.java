package dev.rung.testing.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePathScanner;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The comments of classes and methods, read from their sources: what a comment says of a door or of a field also
/// stands in the API's document.
public final class DocComments {

    private final Map<String, DocComment> comments = new HashMap<>();

    /// @param home where the modules are
    public static DocComments of(Path home) {
        var comments = new DocComments();
        JavaSources.read(home, comments::read);
        return comments;
    }

    /// @param source a class, or `class#method`; empty where nothing is said of it
    public DocComment of(String source) {
        return comments.getOrDefault(source, DocComment.NOTHING);
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
