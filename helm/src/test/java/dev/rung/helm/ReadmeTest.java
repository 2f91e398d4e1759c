package dev.rung.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.rung.helm.rendering.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The chart's README ends with a table of all values. Where it differs it is written anew: read the change and
/// commit it.
class ReadmeTest {

    private static final Path CHART = Tools.HOME.resolve("helm/rung");
    private static final String TABLE = "## Values\n";

    private final JsonNode schema =
            new ObjectMapper().readTree(CHART.resolve("values.schema.json").toFile());
    private final JsonNode values =
            new YAMLMapper().readTree(CHART.resolve("values.yaml").toFile());
    private final ValueTable table = new ValueTable(schema, values);

    ReadmeTest() throws IOException {}

    @Test
    void theReadmeShowsEveryValue() throws IOException {
        var file = CHART.resolve("README.md");
        var written = Files.readString(file);
        var present = written.substring(0, written.indexOf(TABLE)) + TABLE + "\n" + table.markdown();
        if (!written.equals(present)) {
            Files.writeString(file, present);
        }

        assertThat(written)
                .as("README.md is written anew: read the change and commit it")
                .isEqualTo(present);
    }

    @Test
    void everyValueIsDescribed() {
        assertThat(table.rows())
                .isNotEmpty()
                .filteredOn(row -> row.description().isBlank())
                .isEmpty();
    }

    /// The parts of a list stand in no table: whoever writes one reads the schema.
    @Test
    void everyPartOfAValueIsDescribed() {
        assertThat(objects(schema).flatMap(object -> object.path("properties").properties().stream()))
                .isNotEmpty()
                .filteredOn(part -> table.description(part.getValue()).isBlank())
                .isEmpty();
    }

    /// A schema that let anything in would let a misspelt value in.
    @Test
    void nothingIsLetInThatIsNotDescribed() {
        assertThat(objects(schema))
                .isNotEmpty()
                .allSatisfy(
                        object -> assertThat(object.path("additionalProperties").asBoolean(true))
                                .as(object.path("description").asText())
                                .isFalse());
    }

    private static Stream<JsonNode> objects(JsonNode described) {
        return Stream.concat(
                Stream.of(described).filter(each -> each.path("properties").isObject()),
                described.valueStream().flatMap(ReadmeTest::objects));
    }

    @Test
    void aServiceMayDifferInAllThatPodsHave() {
        var pods = new ArrayList<String>();
        schema.at("/$defs/pods/properties").fieldNames().forEachRemaining(pods::add);
        var service = new ArrayList<String>();
        schema.at("/$defs/service/properties").fieldNames().forEachRemaining(service::add);

        assertThat(service).containsAll(pods).hasSize(pods.size() + 1).contains("database");
    }

    /// A secret is in a Secret; a value at most names it. The schema lets no other value in.
    @Test
    void noValueIsASecret() {
        assertThat(table.rows())
                .extracting(row -> row.name().replaceFirst(".*\\.", ""))
                .filteredOn(name -> name.matches("(?i).*(password|secrets?|token|credentials?|key)"))
                .containsOnly(
                        "existingSecret",
                        "tlsSecret",
                        "pullSecrets",
                        "usernameKey",
                        "passwordKey",
                        "keystoreKey",
                        "certificateKey",
                        "privateKey",
                        "secretKey",
                        "jaasKey",
                        "key");
    }

    @Test
    void whatIsDescribedIsThere() {
        assertThat(table.rows())
                .filteredOn(
                        row -> !row.name().startsWith("global") && !row.name().startsWith("services."))
                .allSatisfy(row -> assertThat(row.preset()).as(row.name()).isNotEmpty());
        assertThat(List.copyOf(values.path("services").properties())).hasSize(6);
    }
}
