package dev.rung.helm.rendering;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The resources that the API server of one version takes, with nothing beside them.
public final class KubernetesSchemas {

    /// Those that are in support today.
    public static final List<String> VERSIONS = List.of("1.33", "1.34", "1.35");

    private static final String DEFINITIONS = "https://kubernetes.io/api/_definitions.json";

    private final Path folder;
    private final SchemaRegistry registry;
    private final Map<String, Schema> schemas = new HashMap<>();

    public KubernetesSchemas(String version) {
        this.folder = Tools.schemas(version);
        this.registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                building -> building.schemas(Map.of(DEFINITIONS, read(folder.resolve("_definitions.json")))));
    }

    /// Of a kind that Kubernetes has by itself: others have their definitions elsewhere.
    public boolean knows(JsonNode resource) {
        return Files.exists(file(resource));
    }

    public List<String> faults(JsonNode resource) {
        var schema = schemas.computeIfAbsent(
                file(resource).toString(),
                file -> registry.getSchema(
                        SchemaLocation.of(
                                "https://kubernetes.io/api/" + Path.of(file).getFileName()),
                        read(Path.of(file)),
                        InputFormat.JSON));
        return schema.validate(resource).stream()
                .map(error -> resource.path("kind").asText() + " "
                        + resource.at("/metadata/name").asText() + error.getInstanceLocation() + ": "
                        + error.getMessage())
                .toList();
    }

    private Path file(JsonNode resource) {
        var version = resource.path("apiVersion").asText().split("/", -1);
        var group = version.length == 1 ? "" : "-" + version[0].split("\\.", -1)[0];
        var kind = resource.path("kind").asText().toLowerCase(Locale.ROOT);
        return folder.resolve(kind + group + "-" + version[version.length - 1] + ".json");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
