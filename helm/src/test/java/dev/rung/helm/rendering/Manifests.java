package dev.rung.helm.rendering;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The rendered resources of Kubernetes.
public record Manifests(List<JsonNode> resources) {

    private static final YAMLMapper YAML = new YAMLMapper();

    public static Manifests of(String yaml) {
        try (MappingIterator<JsonNode> documents =
                YAML.readerFor(JsonNode.class).readValues(YAML.getFactory().createParser(yaml))) {
            return new Manifests(documents.readAll().stream()
                    .filter(resource -> resource.isObject() && !resource.isEmpty())
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param name without the release's: `gateway`
    public JsonNode one(String kind, String name) {
        return find(kind, name).orElseThrow(() -> new AssertionError("There is no " + kind + " " + name));
    }

    public Optional<JsonNode> find(String kind, String name) {
        return all(kind)
                .filter(resource ->
                        resource.at("/metadata/name").asText().equals(name.isEmpty() ? "rung" : "rung-" + name))
                .findFirst();
    }

    public Stream<JsonNode> all(String kind) {
        return resources.stream()
                .filter(resource -> resource.path("kind").asText().equals(kind));
    }

    public Stream<String> names(String kind) {
        return all(kind).map(resource -> resource.at("/metadata/name").asText());
    }

    /// Of all that runs: their templates, and pods by themselves.
    public List<Pod> pods() {
        return resources.stream()
                .flatMap(resource -> switch (resource.path("kind").asText()) {
                    case "Deployment", "StatefulSet", "Job" ->
                        Stream.of(new Pod(resource, resource.at("/spec/template")));
                    case "CronJob" -> Stream.of(new Pod(resource, resource.at("/spec/jobTemplate/spec/template")));
                    case "Pod" -> Stream.of(new Pod(resource, resource));
                    case String _ -> Stream.empty();
                })
                .toList();
    }

    /// The pod of a service.
    public Pod pod(String service) {
        return pods().stream()
                .filter(served -> served.isOf(service))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no pod of " + service));
    }

    /// The pod of a job.
    public Pod job(String name) {
        return pods().stream()
                .filter(pod -> pod.name().equals("Job rung-" + name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no job " + name));
    }

    @Nullable
    public String setting(String service, String variable) {
        return one("ConfigMap", service).path("data").path(variable).asText(null);
    }

    /// @param owner what makes it
    public record Pod(JsonNode owner, JsonNode template) {

        private static final List<String> SERVING = List.of("Deployment", "StatefulSet");

        public String name() {
            return owner.path("kind").asText() + " "
                    + owner.at("/metadata/name").asText();
        }

        public boolean serves() {
            return SERVING.contains(owner.path("kind").asText());
        }

        public boolean isOf(String service) {
            return serves() && owner.at("/metadata/name").asText().equals("rung-" + service);
        }

        public JsonNode spec() {
            return template.path("spec");
        }

        public Stream<JsonNode> containers() {
            return Stream.of("containers", "initContainers")
                    .flatMap(kind -> spec().path(kind).valueStream());
        }

        public JsonNode container() {
            return spec().at("/containers/0");
        }

        public Optional<JsonNode> variable(String name) {
            return named(container().path("env"), name);
        }

        static Optional<JsonNode> named(JsonNode list, String name) {
            Predicate<JsonNode> isIt = one -> one.path("name").asText().equals(name);
            return list.valueStream().filter(isIt).findFirst();
        }
    }
}
