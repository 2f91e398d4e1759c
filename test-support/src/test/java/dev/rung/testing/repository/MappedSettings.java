package dev.rung.testing.repository;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePathScanner;
import dev.rung.testing.source.DocComment;
import dev.rung.testing.source.JavaSources;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/// The settings that interfaces with `@ConfigMapping` declare, with their comments.
final class MappedSettings {

    private static final Pattern INNER = Pattern.compile("\\w+<(.*)>");

    private final Path home;
    private final List<Setting> settings = new ArrayList<>();

    private MappedSettings(Path home) {
        this.home = home;
    }

    static List<Setting> of(Path home) {
        var mapped = new MappedSettings(home);
        JavaSources.read(home, mapped::read);
        return mapped.settings;
    }

    private void read(CompilationUnitTree unit, DocTrees trees) {
        var module = home.relativize(Path.of(unit.getSourceFile().toUri()))
                .getName(0)
                .toString();
        new TreePathScanner<@Nullable Void, Optional<String>>() {
            @Override
            public @Nullable Void visitClass(ClassTree type, Optional<String> around) {
                return super.visitClass(type, value(type.getModifiers(), "ConfigMapping"));
            }

            @Override
            public @Nullable Void visitMethod(MethodTree method, Optional<String> prefix) {
                if (prefix.isPresent() && !method.getModifiers().getFlags().contains(Modifier.DEFAULT)) {
                    settings.add(setting(module, prefix.get(), method, trees.getDocComment(getCurrentPath())));
                }
                return null;
            }
        }.scan(unit, Optional.empty());
    }

    private static Setting setting(String module, String prefix, MethodTree method, @Nullable String comment) {
        var type = String.valueOf(method.getReturnType());
        var name = prefix + "." + value(method.getModifiers(), "WithName").orElseGet(() -> kebab(method));
        while (type.startsWith("Map<")) {
            name = Setting.withKey(name);
            type = type.substring("Map<String, ".length(), type.length() - 1);
        }
        return new Setting(
                module,
                name,
                words(type),
                value(method.getModifiers(), "WithDefault").orElse(null),
                comment == null ? "" : DocComment.parse(comment).text());
    }

    private static Optional<String> value(ModifiersTree of, String annotation) {
        return of.getAnnotations().stream()
                .filter(each -> each.getAnnotationType().toString().equals(annotation))
                .flatMap(each -> each.getArguments().stream())
                .map(argument -> argument instanceof AssignmentTree named ? named.getExpression() : argument)
                .map(literal -> String.valueOf(((LiteralTree) literal).getValue()))
                .findFirst();
    }

    private static String kebab(MethodTree method) {
        return method.getName()
                .toString()
                .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT);
    }

    private static String words(String type) {
        var inner = INNER.matcher(type);
        if (inner.matches()) {
            var one = words(inner.group(1));
            return type.startsWith("List") ? one + ", …" : one;
        }
        return switch (type) {
            case "int", "Integer", "long", "double", "BigDecimal" -> "number";
            case "boolean" -> "true, false";
            case "String" -> "text";
            case "URI" -> "address";
            case "MemorySize" -> "size";
            case "ZoneId" -> "zone";
            case "ProfileField" -> "field of a profile";
            case "Duration", "Period" -> type.toLowerCase(Locale.ROOT);
            default -> throw new AssertionError("Say in plain words what a setting of type " + type + " is");
        };
    }
}
