import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;

import com.sun.source.tree.ClassTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/// Measures checkouts of this repository and prints them side by side, as a table in Markdown.
///
/// Each argument is `<name>=<folder>`. Duplicate blocks are read from `cpd-50.xml` and `cpd-100.xml` in the folder, where
/// `tools/measures` has left them.
void main(String... arguments) throws Exception {
    var columns = new ArrayList<Map<String, String>>();
    for (var argument : arguments) {
        var folder = Path.of(argument.substring(argument.indexOf('=') + 1));
        columns.add(new Checkout(folder).measures());
    }
    // rows begin with two digits that order them
    var rows = columns.stream().flatMap(each -> each.keySet().stream()).collect(toCollection(TreeSet::new));
    IO.println("| | " + String.join(" | ", Stream.of(arguments).map(each -> each.split("=")[0]).toList()) + " |");
    IO.println("|---|" + "---|".repeat(arguments.length));
    for (var row : rows) {
        IO.println("| " + row.substring(3) + " | "
                + String.join(" | ", columns.stream().map(each -> each.getOrDefault(row, "–")).toList()) + " |");
    }
}

/// @param path within the checkout
record Source(Path path, int lines) {

    /// What stands before `src`, such as `bench/scoring`.
    String module() {
        return path.toString().replaceFirst("/?(src|test)/.*", "");
    }

    boolean isTest() {
        return path.toString().contains("src/test/")
                || path.toString().matches(".*\\.test\\.tsx?|.*/src/testing/.*|clients/[^/]+/test/.*");
    }

    boolean isJava() {
        return path.toString().endsWith(".java");
    }
}

record Checkout(Path home) {

    private static final Pattern SOURCE = Pattern.compile(
            "(.*/)?(src/(main|test)/java/.*\\.java|(console|clients/[^/]+)/(src|test)/(?!generated/).*\\.tsx?)");
    private static final int LARGEST_PACKAGE = 15;
    private static final int FEW = 8;

    Map<String, String> measures() throws IOException {
        var sources = sources();
        var measures = new LinkedHashMap<String, String>();
        sources.stream().collect(groupingBy(Source::module, TreeMap::new, toList()))
                .forEach((module, files) -> {
                    measures.put("10 " + module + ", main", sum(files.stream().filter(file -> !file.isTest()).toList()));
                    measures.put("10 " + module + ", test", sum(files.stream().filter(Source::isTest).toList()));
                });
        var main = sources.stream().filter(file -> file.isJava() && !file.isTest()).toList();
        var test = sources.stream().filter(file -> file.isJava() && file.isTest()).toList();
        measures.put("20 all Java, main", sum(main));
        measures.put("21 all Java, test", sum(test));
        measures.put("30 lines of a main file: median, p90, max", lengths(main));
        measures.put("31 lines of a test file: median, p90, max", lengths(test));
        measures.put("40 packages over 15 files, main", large(main));
        measures.put("41 packages over 15 files, test", large(test));
        measures.put("50 simple names that a module uses twice", namesUsedTwice(main));
        for (var tokens : List.of(100, 50)) {
            measures.put("%d blocks of %d equal tokens, main".formatted(tokens == 100 ? 60 : 61, tokens), duplicates(tokens));
        }
        return measures;
    }

    private List<Source> sources() throws IOException {
        try (var files = Files.walk(home)) {
            return files.map(home::relativize)
                    .filter(file -> SOURCE.matcher(file.toString()).matches())
                    .map(file -> new Source(file, lines(home.resolve(file))))
                    .toList();
        }
    }

    private static int lines(Path file) {
        try (var lines = Files.lines(file)) {
            return (int) lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sum(List<Source> files) {
        return "%,d files, %,d lines".formatted(files.size(), files.stream().mapToInt(Source::lines).sum());
    }

    private static String lengths(List<Source> files) {
        var sorted = files.stream().map(Source::lines).sorted().toList();
        return "%d, %d, %d".formatted(at(sorted, 50), at(sorted, 90), at(sorted, 100));
    }

    /// By nearest rank.
    private static int at(List<Integer> sorted, int percent) {
        return sorted.get(Math.ceilDiv(sorted.size() * percent, 100) - 1);
    }

    private static String large(List<Source> files) {
        var large = new TreeMap<Path, Integer>();
        files.forEach(file -> large.merge(file.path().getParent(), 1, Integer::sum));
        large.values().removeIf(count -> count <= LARGEST_PACKAGE);
        return large.size() + (large.isEmpty() ? "" : ": ") + String.join(", ", large.entrySet().stream()
                .map(entry -> entry.getKey().toString().replaceFirst(".*/dev/rung/", "") + " " + entry.getValue())
                .toList());
    }

    /// Apart are variants of the type around them and what resources, requests, views and reports hold: those are
    /// read with its name before them.
    private String namesUsedTwice(List<Source> files) throws IOException {
        var twice = new TreeMap<String, List<String>>();
        for (var module : files.stream().collect(groupingBy(Source::module)).entrySet()) {
            types(module.getValue()).stream().collect(groupingBy(name -> name)).forEach((name, types) -> {
                if (types.size() > 1) {
                    twice.put(module.getKey() + " " + name, types);
                }
            });
        }
        if (twice.isEmpty()) {
            return "0";
        }
        return "%d on %d types".formatted(twice.size(), twice.values().stream().mapToInt(List::size).sum())
                + (twice.size() > FEW ? "" : ": " + String.join(", ", twice.keySet()));
    }

    private List<String> types(List<Source> files) throws IOException {
        var found = new ArrayList<String>();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var units = manager.getJavaFileObjectsFromPaths(files.stream().map(file -> home.resolve(file.path())).toList());
            var task = (JavacTask) compiler.getTask(null, manager, _ -> {}, List.of("-proc:none"), null, units);
            for (var unit : task.parse()) {
                new TreePathScanner<Void, ClassTree>() {
                    @Override
                    public Void visitClass(ClassTree type, ClassTree around) {
                        var name = type.getSimpleName().toString();
                        if (!name.isEmpty() && !isReadWith(around, type)) {
                            found.add(name);
                        }
                        return super.visitClass(type, type);
                    }
                }.scan(unit, null);
            }
        }
        return found;
    }

    private static boolean isReadWith(ClassTree around, ClassTree type) {
        if (around == null) {
            return false;
        }
        var name = around.getSimpleName().toString();
        var parents = new ArrayList<>(type.getImplementsClause().stream().map(Object::toString).toList());
        parents.add(String.valueOf(type.getExtendsClause()));
        return name.matches(".*(Resource|Request|View|Report)")
                || parents.stream().anyMatch(parent -> parent.replaceFirst("<.*", "").equals(name));
    }

    private String duplicates(int tokens) throws IOException {
        var report = home.resolve("cpd-" + tokens + ".xml");
        if (!Files.exists(report)) {
            return "–";
        }
        return "" + Pattern.compile("<duplication ").matcher(Files.readString(report)).results().count();
    }
}
