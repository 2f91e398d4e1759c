package dev.rung.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rung.helm.rendering.Chart;
import dev.rung.helm.rendering.Manifests;
import dev.rung.helm.rendering.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.security.JaasContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Kafka's own clients read what the chart sets. What brokers make of it was tried by hand: the chart's README says
/// how.
class KafkaClientsTest {

    private static final String CA = "kafka.tls.ca.existingSecret=rung-cluster-ca-cert";
    private static final String SASL = "kafka.protocol=SASL_SSL," + CA + ",kafka.sasl.mechanism=";

    static final List<String> WAYS = List.of(
            "kafka.protocol=PLAINTEXT",
            "kafka.protocol=SSL," + CA,
            "kafka.protocol=SSL," + CA + ",kafka.tls.client.existingSecret=rung-{service}-kafka",
            SASL + "PLAIN",
            SASL + "SCRAM-SHA-256",
            SASL + "SCRAM-SHA-512",
            SASL + "SCRAM-SHA-512,kafka.sasl.jaasKey=sasl.jaas.config",
            SASL + "OAUTHBEARER,kafka.sasl.scope=kafka,oidc.ca.existingSecret=oidc-ca,"
                    + "kafka.sasl.tokenEndpoint=https://id.example/token");

    @ParameterizedTest
    @FieldSource("WAYS")
    void everyClientKnowsEverySetting(String way) {
        settingsOfAll(Chart.minimal(way)).forEach(settings -> {
            assertThat(ProducerConfig.configNames()).containsAll(settings.keySet());
            assertThat(ConsumerConfig.configNames()).containsAll(settings.keySet());
            assertThat(AdminClientConfig.configNames()).containsAll(settings.keySet());
            assertThatCode(() -> new AdminClientConfig(settings)).doesNotThrowAnyException();
        });
    }

    @ParameterizedTest
    @FieldSource("WAYS")
    void aLoginIsOneThatKafkaCanRead(String way) {
        settingsOfAll(Chart.minimal(way))
                .filter(settings -> settings.containsKey("sasl.jaas.config"))
                .filter(settings -> !"secret".equals(settings.get("sasl.jaas.config")))
                .map(settings -> JaasContext.loadClientContext(new AdminClientConfig(settings).values()))
                .forEach(login -> {
                    Map<String, Object> options =
                            Map.copyOf(login.configurationEntries().getFirst().getOptions());
                    assertThat(options).containsValue("secret").hasSizeGreaterThan(1);
                    if (way.contains("OAUTHBEARER")) {
                        assertThat(options).containsEntry("ssl.truststore.location", "/etc/rung/oidc-ca/ca.crt");
                    }
                });
    }

    /// Kafka Streams takes over nothing of the other clients' settings: scoring-service passes them on one by one.
    @ParameterizedTest
    @FieldSource("WAYS")
    void theStreamIsGivenAllOfThem(String way) throws IOException {
        var passedOn =
                Files.readString(Tools.HOME.resolve("scoring-service/src/main/resources/application.properties"));

        assertThat(settings(Chart.minimal(way), "scoring").keySet())
                .filteredOn(name -> !name.equals("bootstrap.servers"))
                .allSatisfy(name -> assertThat(passedOn).contains("kafka-streams." + name + "=${kafka." + name + ":"));
    }

    private static Stream<Map<String, Object>> settingsOfAll(Manifests manifests) {
        return Stream.concat(
                Stream.of("customer", "scoring", "benefits", "outreach", "feedback")
                        .map(service -> settings(manifests, service)),
                Stream.of(settings(manifests.job("topics").container().path("env"))));
    }

    private static Map<String, Object> settings(Manifests manifests, String service) {
        var all = settings(manifests.pod(service).container().path("env"));
        manifests
                .one("ConfigMap", service)
                .path("data")
                .properties()
                .forEach(variable ->
                        put(all, variable.getKey(), variable.getValue().asText()));
        return all;
    }

    private static Map<String, Object> settings(JsonNode variables) {
        var all = new HashMap<String, Object>();
        variables.forEach(variable -> put(
                all,
                variable.path("name").asText(),
                variable.has("value")
                        ? variable.path("value").asText().replaceAll("\\$\\(\\w+\\)", "secret")
                        : "secret"));
        return all;
    }

    /// As a service and a job read it.
    private static void put(Map<String, Object> all, String variable, String value) {
        if (variable.equals("RUNG_KAFKA")) {
            all.put("bootstrap.servers", value);
        } else if (variable.startsWith("KAFKA_")) {
            all.put(
                    variable.substring("KAFKA_".length())
                            .toLowerCase(Locale.ROOT)
                            .replace('_', '.'),
                    value);
        }
    }
}
