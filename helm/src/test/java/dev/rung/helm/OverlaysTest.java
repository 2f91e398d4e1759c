package dev.rung.helm;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.rung.contracts.Topic;
import dev.rung.helm.rendering.KubernetesSchemas;
import dev.rung.helm.rendering.Manifests;
import dev.rung.helm.rendering.Tools;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The resources that `k8s` makes are what the chart, the contracts and the services assume.
class OverlaysTest {

    private final Manifests production = overlay("production");
    private final JsonNode services = new YAMLMapper()
            .readTree(Tools.HOME.resolve("helm/rung/files/services.yaml").toFile());

    OverlaysTest() throws IOException {}

    private static Manifests overlay(String name) {
        var outcome = Tools.kubectl("kustomize", "k8s/overlays/" + name);
        assertThat(outcome.exit()).as(outcome.error()).isZero();
        return Manifests.of(outcome.out());
    }

    private Stream<Map.Entry<String, JsonNode>> withData() {
        return services.properties().stream()
                .filter(service -> service.getValue().path("data").asBoolean());
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "production"})
    void eachVersionOfKubernetesTakesWhatItKnows(String name) {
        var manifests = overlay(name);

        for (var version : KubernetesSchemas.VERSIONS) {
            var schemas = new KubernetesSchemas(version);
            assertThat(manifests.resources().stream().filter(schemas::knows))
                    .hasSizeGreaterThan(1)
                    .flatExtracting(schemas::faults)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "production"})
    void podsThatMayDoMoreAreRefused(String name) {
        var labels = overlay(name).all("Namespace").findFirst().orElseThrow().at("/metadata/labels");

        assertThat(labels.path("pod-security.kubernetes.io/enforce").asText()).isEqualTo("restricted");
    }

    @Test
    void topicsAreThoseOfTheContracts() {
        var made = production
                .all("KafkaTopic")
                .collect(toMap(topic -> topic.at("/metadata/name").asText(), topic -> topic.at("/spec/config")));

        assertThat(made.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Topic.values()).map(Topic::topicName).toList());
        for (var topic : Topic.values()) {
            assertThat(texts(Objects.requireNonNull(made.get(topic.topicName()))))
                    .as(topic.topicName())
                    .isEqualTo(topic.settings());
        }
    }

    private static Map<String, String> texts(JsonNode object) {
        return object.properties().stream()
                .collect(toMap(Map.Entry::getKey, one -> one.getValue().asText()));
    }

    /// One customer's events meet on one partition.
    @ParameterizedTest
    @ValueSource(strings = {"dev", "production"})
    void allTopicsHaveTheSameNumberOfPartitions(String name) {
        assertThat(overlay(name)
                        .all("KafkaTopic")
                        .map(topic -> topic.at("/spec/partitions").asInt())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void usersMayReadAndWriteWhatTheirServiceDoes() {
        withData().forEach(service -> {
            var facts = service.getValue();
            var reads = names(facts.path("reads"));
            reads.addAll(names(facts.at("/stream/reads")));
            reads.addAll(names(facts.path("remembers")));
            var user = production.one("KafkaUser", service.getKey() + "-kafka");

            assertThat(allowed(user, "Read")).as(service.getKey()).containsExactlyElementsOf(reads);
            assertThat(allowed(user, "Write"))
                    .as(service.getKey())
                    .containsExactlyElementsOf(names(facts.path("writes")));
            assertThat(user.findValuesAsText("patternType")).contains("literal");
        });
        assertThat(production.all("KafkaUser")).hasSize((int) withData().count());
    }

    private static TreeSet<String> names(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    }

    private static TreeSet<String> allowed(JsonNode user, String operation) {
        var topics = new TreeSet<String>();
        user.at("/spec/authorization/acls").forEach(rule -> {
            var resource = rule.path("resource");
            if (resource.path("type").asText().equals("topic")
                    && resource.path("patternType").asText().equals("literal")
                    && names(rule.path("operations")).contains(operation)) {
                topics.add(resource.path("name").asText());
            }
        });
        return topics;
    }

    @Test
    void eachServiceHasARoleAndASchema() {
        var names = withData().map(Map.Entry::getKey).toList();
        var roles = production.one("Cluster", "db").at("/spec/managed/roles");

        assertThat(roles.findValuesAsText("name").stream().filter(names::contains))
                .hasSameElementsAs(names);
        assertThat(roles)
                .allSatisfy(role -> assertThat(role.at("/passwordSecret/name").asText())
                        .isEqualTo("rung-" + role.path("name").asText() + "-database"));
        assertThat(production.one("Database", "").at("/spec/schemas"))
                .allSatisfy(schema -> assertThat(schema.path("owner")).isEqualTo(schema.path("name")))
                .extracting(schema -> schema.path("name").asText())
                .hasSameElementsAs(names);
    }

    @Test
    void theRealmIsThatOfTheChart() throws IOException {
        var chart = new ObjectMapper()
                .readTree(Tools.HOME.resolve("helm/rung/files/realm.json").toFile());

        var realm =
                production.all("KeycloakRealmImport").findFirst().orElseThrow().path("spec");
        assertThat(realm.path("realm")).isEqualTo(chart);
        var named = new ArrayList<String>();
        realm.path("placeholders").properties().forEach(one -> named.add("${" + one.getKey() + "}"));
        assertThat(List.copyOf(named))
                .allSatisfy(name -> assertThat(chart.toString()).contains(name));
    }
}
