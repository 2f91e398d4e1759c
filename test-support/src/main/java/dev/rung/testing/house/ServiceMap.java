package dev.rung.testing.house;

import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// A service's doors, read from its classes: each route, topic and timer, the class that opens it
/// and the policies behind it.
///
/// `MAP.md` beside the service's POM is its written form. The map cannot rot: the test that checks it fails until the
/// file says what the classes say.
public final class ServiceMap {

    private static final String HEAD = """
            # %s: every way in

            Written by `MapTest`; do not edit. A door is a route, a topic, a stream or a timer; its rules are the policies
            that it asks. An internal route is not exposed by the gateway.

            | In | Door | Rules |
            |---|---|---|
            """;

    private final String title;
    private final JavaClasses classes;
    private final AskedPolicies policies;
    private final Set<Row> rows = new TreeSet<>();

    private record Row(String in, String door, String rules) implements Comparable<Row> {
        @Override
        public int compareTo(Row other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return "| %s | %s | %s |".formatted(in, door, rules);
        }
    }

    private ServiceMap(String title, String root) {
        this.title = title;
        this.policies = new AskedPolicies(root);
        this.classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
        // an interface with routes is a client: the door is in another service
        classes.stream().filter(type -> !type.isInterface()).forEach(this::readDoors);
    }

    /// @param title the module's name, such as `customer-service`
    /// @param root the package all its classes live in
    public static ServiceMap of(String title, String root) {
        return new ServiceMap(title, root);
    }

    /// Adds a topic that a Kafka Streams topology reads, which no annotation tells.
    public ServiceMap withStream(String topic, Class<?> door) {
        return with("stream " + topic, classes.get(door));
    }

    /// Adds a route that is opened on the router itself, without `@Path`.
    ///
    /// @param door the class that opens it, with its package: doors are not visible from outside of theirs
    public ServiceMap withRoute(String route, String door) {
        return with(route, classes.get(door));
    }

    private ServiceMap with(String in, JavaClass door) {
        rows.add(new Row(in, door.getSimpleName(), policies.behind(door.getCodeUnits())));
        return this;
    }

    /// Compares with the file; where they differ, writes the file anew and fails.
    public void mustBeWrittenIn(Path file) throws IOException {
        var present = HEAD.formatted(title) + rows.stream().map(Row::toString).collect(joining("\n", "", "\n"));
        var written = Files.exists(file) ? Files.readString(file) : "";
        if (!present.equals(written)) {
            Files.writeString(file, present);
            throw new AssertionError(
                    file + " did not show every way in. It is written anew: read the change and commit it.");
        }
    }

    private void readDoors(JavaClass type) {
        type.tryGetAnnotationOfType("dev.rung.platform.door.FromTopic")
                .flatMap(from -> from.get("value"))
                .ifPresent(topic -> with("topic " + topic, type));
        for (var method : type.getMethods()) {
            Stream.of(route(method), timers(method))
                    .flatMap(List::stream)
                    .forEach(in -> rows.add(new Row(in, type.getSimpleName(), policies.behind(Set.of(method)))));
        }
    }

    private static List<String> route(JavaMethod method) {
        return method.getAnnotations().stream()
                .filter(annotation -> annotation.getRawType().isMetaAnnotatedWith("jakarta.ws.rs.HttpMethod"))
                .map(verb -> verb.getRawType().getSimpleName() + " " + path(method) + reasonToHide(method))
                .toList();
    }

    private static String reasonToHide(JavaMethod method) {
        return method.tryGetAnnotationOfType("dev.rung.platform.route.InternalRoute")
                .flatMap(internal -> internal.get("value"))
                .map(" (internal: %s)"::formatted)
                .orElse("");
    }

    private static String path(JavaMethod method) {
        var ofClass = method.getOwner()
                .tryGetAnnotationOfType("jakarta.ws.rs.Path")
                .map(path -> String.valueOf(path.get("value").orElse("")))
                .orElse("");
        var ofMethod = method.tryGetAnnotationOfType("jakarta.ws.rs.Path")
                .map(path -> String.valueOf(path.get("value").orElse("")))
                .orElse("");
        return ("/" + ofClass + "/" + ofMethod).replaceAll("/+", "/").replaceAll("(.)/$", "$1");
    }

    private static List<String> timers(JavaMethod method) {
        return method.getAnnotations().stream()
                .filter(annotation -> annotation.getRawType().getName().equals("io.quarkus.scheduler.Scheduled"))
                .map(timer -> "timer "
                        + Stream.of("every", "cron")
                                .map(key -> String.valueOf(timer.get(key).orElse("")))
                                .filter(text -> !text.isEmpty())
                                .collect(joining()))
                .toList();
    }
}
