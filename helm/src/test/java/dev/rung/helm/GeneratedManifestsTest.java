package dev.rung.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rung.helm.rendering.Chart;
import dev.rung.helm.rendering.Manifests;
import dev.rung.helm.rendering.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Each build writes what Quarkus makes of the service's own settings. The chart says the same where both say
/// something.
class GeneratedManifestsTest {

    private final Manifests chart = Chart.of("minimal");

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "customer", "scoring", "benefits", "outreach", "feedback"})
    void portsAndProbesAreThoseOfTheService(String service) throws IOException {
        var container = container(service);

        assertThat(ports(chart.pod(service).container())).isEqualTo(ports(container));
        for (var probe : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
            var ours = chart.pod(service).container().at("/" + probe + "/httpGet");
            var theirs = container.at("/" + probe + "/httpGet");
            assertThat(ours.path("path").asText())
                    .as(probe)
                    .isEqualTo(theirs.path("path").asText());
            assertThat(number(ours.path("port"), chart.pod(service).container()))
                    .as(probe)
                    .isEqualTo(number(theirs.path("port"), container));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "customer", "scoring", "benefits", "outreach", "feedback"})
    void theImageIsThatOfTheService(String service) throws IOException {
        var container = container(service);
        var ours = chart.pod(service).container();

        // where no registry is named, that is the one which is meant
        assertThat("docker.io/" + ours.path("image").asText())
                .isEqualTo(container.path("image").asText());
        assertThat(ours.path("imagePullPolicy")).isEqualTo(container.path("imagePullPolicy"));
    }

    /// Variables that a service's own settings would give it there. `KUBERNETES_NAMESPACE` Quarkus adds for a client of
    /// Kubernetes, which no service has.
    @ParameterizedTest
    @ValueSource(strings = {"gateway", "customer", "scoring", "benefits", "outreach", "feedback"})
    void everyVariableOfTheServiceIsSet(String service) throws IOException {
        var theirs = container(service).path("env").findValuesAsText("name");
        var ours = new HashSet<>(chart.pod(service).container().path("env").findValuesAsText("name"));
        chart.one("ConfigMap", service).path("data").fieldNames().forEachRemaining(ours::add);
        ours.add("KUBERNETES_NAMESPACE");

        assertThat(theirs).isNotEmpty().isSubsetOf(ours);
    }

    private static JsonNode container(String service) throws IOException {
        var file = Tools.HOME
                .resolve(service.equals("gateway") ? service : service + "-service")
                .resolve("target/kubernetes/kubernetes.yml");
        assumeTrue(Files.exists(file), "the service is not packaged: ./rung test packages all");
        var generated = Manifests.of(Files.readString(file));
        return Stream.concat(generated.all("Deployment"), generated.all("StatefulSet"))
                .findFirst()
                .orElseThrow()
                .at("/spec/template/spec/containers/0");
    }

    private static Map<String, Integer> ports(JsonNode container) {
        return container
                .path("ports")
                .valueStream()
                .collect(Collectors.toMap(
                        port -> port.path("name").asText(),
                        port -> port.path("containerPort").asInt()));
    }

    private static int number(JsonNode port, JsonNode container) {
        return port.isInt() ? port.asInt() : ports(container).getOrDefault(port.asText(), 0);
    }
}
