package dev.rung.testing.repository;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePathScanner;
import dev.rung.testing.source.JavaSources;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The types that the main and test sources of all modules declare, without local and anonymous ones.
final class DeclaredTypes {

    private static final Pattern SOURCE = Pattern.compile("(.*)/src/(?:main|test)/java/.*\\.java");

    private final List<DeclaredType> types = new ArrayList<>();

    /// @param enclosing the simple name of the type around it; empty of a top-level type
    /// @param isVariant whether it extends or implements the type around it
    record DeclaredType(String module, String name, String enclosing, boolean isVariant) {

        @Override
        public String toString() {
            return module + ": " + (enclosing.isEmpty() ? name : enclosing + "." + name);
        }
    }

    static List<DeclaredType> of(Path home) {
        var declared = new DeclaredTypes();
        JavaSources.parse(RepositoryFiles.of(home).matching(SOURCE), (unit, _) -> declared.read(home, unit));
        return declared.types;
    }

    private void read(Path home, CompilationUnitTree unit) {
        var path = SOURCE.matcher(
                home.relativize(Path.of(unit.getSourceFile().toUri())).toString());
        if (path.matches()) {
            read(path.group(1), unit);
        }
    }

    private void read(String module, CompilationUnitTree unit) {
        var nested = new HashMap<String, Set<String>>();
        var found = new ArrayList<DeclaredType>();
        new TreePathScanner<@Nullable Void, String>() {
            @Override
            public @Nullable Void visitClass(ClassTree type, String enclosing) {
                var name = type.getSimpleName().toString();
                if (!name.isEmpty()) {
                    nested.put(name, parents(type));
                    found.add(new DeclaredType(module, name, enclosing, false));
                }
                return super.visitClass(type, name);
            }

            @Override
            public @Nullable Void visitMethod(MethodTree method, String enclosing) {
                return null;
            }
        }.scan(unit, "");
        found.stream()
                .map(type -> new DeclaredType(
                        module, type.name(), type.enclosing(), isBelow(type.name(), type.enclosing(), nested)))
                .forEach(types::add);
    }

    private static Set<String> parents(ClassTree type) {
        return Stream.concat(Stream.ofNullable(type.getExtendsClause()), type.getImplementsClause().stream())
                .map(DeclaredTypes::simpleName)
                .collect(Collectors.toSet());
    }

    private static String simpleName(Tree type) {
        var name = (type instanceof ParameterizedTypeTree generic ? generic.getType() : type).toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static boolean isBelow(String name, String ancestor, Map<String, Set<String>> parents) {
        return parents.getOrDefault(name, Set.of()).stream()
                .anyMatch(parent ->
                        parent.equals(ancestor) || !parent.equals(name) && isBelow(parent, ancestor, parents));
    }
}
