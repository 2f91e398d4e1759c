package dev.rung.helm;

import static dev.rung.helm.PodSecurity.restrictions;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.helm.rendering.Chart;
import dev.rung.helm.rendering.KubernetesSchemas;
import dev.rung.helm.rendering.Manifests;
import dev.rung.helm.rendering.Tools;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ExamplesTest {

    static final List<String> EXAMPLES = Chart.EXAMPLES;

    @ParameterizedTest
    @FieldSource("EXAMPLES")
    void theChartHasNoFlaw(String example) {
        var outcome = Tools.helm("lint", "--strict", "helm/rung", "--values=helm/rung/examples/" + example + ".yaml");

        assertThat(outcome.exit()).as(outcome.out() + outcome.error()).isZero();
    }

    @TestFactory
    Stream<DynamicTest> eachVersionOfKubernetesTakesIt() {
        return KubernetesSchemas.VERSIONS.stream()
                .map(version -> DynamicTest.dynamicTest(version, () -> {
                    var schemas = new KubernetesSchemas(version);
                    for (var example : Chart.EXAMPLES) {
                        var known = Chart.of(example).resources().stream()
                                .filter(schemas::knows)
                                .toList();
                        assertThat(known).hasSizeGreaterThan(30);
                        assertThat(known.stream().flatMap(resource -> schemas.faults(resource).stream()))
                                .as(example)
                                .isEmpty();
                    }
                }));
    }

    /// A schema that took everything would find no fault in anything.
    @Test
    void aMisspeltFieldIsAFault() {
        var resource = Manifests.of("""
            {apiVersion: v1, kind: Service, metadata: {name: gateway}, spec: {port: [{port: 80}]}}\
            """).resources().getFirst();

        assertThat(new KubernetesSchemas("1.35").faults(resource))
                .singleElement()
                .asString()
                .contains("port");
    }

    /// Kinds of operators: Kubernetes takes them only where their definitions are.
    @Test
    void onlyTheseKindsAreOfOthers() {
        var schemas = new KubernetesSchemas("1.35");

        assertThat(Chart.EXAMPLES.stream().flatMap(example -> Chart.of(example).resources().stream()))
                .filteredOn(resource -> !schemas.knows(resource))
                .extracting(resource -> resource.path("kind").asText())
                .isSubsetOf("ScaledObject", "TriggerAuthentication", "ServiceMonitor", "PrometheusRule");
    }

    @ParameterizedTest
    @FieldSource("EXAMPLES")
    void podsMayDoNothingButRun(String example) {
        assertThat(Chart.of(example).pods())
                .isNotEmpty()
                .allSatisfy(pod -> assertThat(restrictions(pod)).as(pod.name()).isEmpty());
    }

    @ParameterizedTest
    @FieldSource("EXAMPLES")
    void whatServesIsProbedAndAsksForWhatItNeeds(String example) {
        assertThat(Chart.of(example).pods()).allSatisfy(pod -> {
            assertThat(pod.containers()).allSatisfy(container -> {
                assertThat(container.at("/resources/requests/memory").asText())
                        .as(pod.name())
                        .isNotEmpty();
                assertThat(container.at("/resources/requests/cpu").asText())
                        .as(pod.name())
                        .isNotEmpty();
                assertThat(container.at("/resources/limits/memory").asText())
                        .as(pod.name())
                        .isNotEmpty();
                assertThat(container.path("image").asText())
                        .matches(".+:[^:/]+")
                        .doesNotEndWith(":latest");
            });
            if (pod.serves()) {
                assertThat(pod.container().properties())
                        .as(pod.name())
                        .extracting(Map.Entry::getKey)
                        .contains("startupProbe", "readinessProbe", "livenessProbe");
            }
        });
    }

    /// They come from Secrets, and a value that a person writes into a file is none.
    @ParameterizedTest
    @FieldSource("EXAMPLES")
    void noPasswordOrKeyIsAValue(String example) {
        assertThat(Chart.of(example).pods())
                .flatExtracting(pod -> pod.container().path("env").valueStream().toList())
                .filteredOn(variable -> variable.path("name").asText().matches(".*(PASSWORD|SECRET|_KEY)$"))
                .isNotEmpty()
                .allSatisfy(variable -> assertThat(variable.has("valueFrom"))
                        .as(variable.toString())
                        .isTrue());
        assertThat(Chart.of(example)
                        .all("ConfigMap")
                        .filter(map -> !map.at("/metadata/name").asText().endsWith("keycloak")))
                .allSatisfy(map -> assertThat(map.path("data").fieldNames())
                        .toIterable()
                        .noneMatch(name -> name.matches(".*(PASSWORD|SECRET|_KEY)$")));
    }
}
