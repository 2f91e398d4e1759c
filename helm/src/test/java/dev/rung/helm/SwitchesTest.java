package dev.rung.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rung.helm.rendering.Chart;
import dev.rung.helm.rendering.Manifests;
import dev.rung.helm.rendering.Tools;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The change that each switch of pods, of the network and of their surroundings makes.
class SwitchesTest {

    @Test
    void aSettingOfAllIsOverriddenByThatOfOne() {
        var manifests = Chart.minimal("pods.replicas=3", "services.feedback.replicas=1", "pods.labels.team=crm");

        assertThat(manifests.one("Deployment", "customer").at("/spec/replicas").asInt())
                .isEqualTo(3);
        assertThat(manifests.one("Deployment", "feedback").at("/spec/replicas").asInt())
                .isEqualTo(1);
        assertThat(manifests
                        .pod("feedback")
                        .template()
                        .at("/metadata/labels/team")
                        .asText())
                .isEqualTo("crm");
    }

    @Test
    void furtherSettingsVariablesAndVolumesReachThePod() {
        var manifests = Chart.minimal(
                "services.gateway.settings.RUNG_RATES_PERSON=60",
                "services.gateway.extraEnv[0].name=FROM",
                "services.gateway.extraEnv[0].value=here",
                "services.gateway.extraVolumes[0].name=rules",
                "services.gateway.extraVolumes[0].configMap.name=rules",
                "services.gateway.extraVolumeMounts[0].name=rules",
                "services.gateway.extraVolumeMounts[0].mountPath=/rules");
        var pod = manifests.pod("gateway");

        assertThat(manifests.setting("gateway", "RUNG_RATES_PERSON")).isEqualTo("60");
        assertThat(pod.variable("FROM")).isPresent();
        assertThat(pod.container().path("volumeMounts").findValuesAsText("mountPath"))
                .contains("/rules");
        assertThat(pod.spec().path("volumes").findValuesAsText("name")).contains("rules");
    }

    @Test
    void aChangedSettingReplacesThePodsOfThatServiceOnly() {
        var before = Chart.minimal();
        var after = Chart.minimal("services.feedback.settings.RUNG_CONSUMER_ALARM_AFTER=5m");

        assertThat(checksum(after, "feedback")).isNotEqualTo(checksum(before, "feedback"));
        assertThat(checksum(after, "benefits")).isEqualTo(checksum(before, "benefits"));
    }

    /// Tokens of the demo's Keycloak name it by the address at which browsers find it.
    @Test
    void anotherAddressOfTheDemoReplacesAllPods() {
        var before = Chart.of("demo");
        var after = Chart.of("demo", "publicUrl=http://rung.localhost:9090");

        assertThat(List.of("gateway", "customer", "scoring", "benefits", "outreach", "feedback"))
                .allSatisfy(service -> assertThat(annotation(after, service, "checksum~1realm"))
                        .isNotEmpty()
                        .isNotEqualTo(annotation(before, service, "checksum~1realm")));
    }

    private static String checksum(Manifests manifests, String service) {
        return annotation(manifests, service, "checksum~1settings");
    }

    private static String annotation(Manifests manifests, String service, String name) {
        return manifests
                .pod(service)
                .template()
                .at("/metadata/annotations/" + name)
                .asText();
    }

    @Test
    void aServiceIsScaledByOneThingOnly() {
        var byCpu = Chart.minimal("services.feedback.autoscaling.by=cpu");
        var byLag = Chart.minimal("services.scoring.autoscaling.by=lag");

        assertThat(byCpu.names("HorizontalPodAutoscaler")).containsExactly("rung-feedback");
        assertThat(byCpu.one("Deployment", "feedback").at("/spec/replicas").isMissingNode())
                .isTrue();
        assertThat(byCpu.one("Deployment", "benefits").at("/spec/replicas").asInt())
                .isEqualTo(2);
        var scaled = byLag.one("ScaledObject", "scoring");
        assertThat(scaled.at("/spec/scaleTargetRef/kind").asText()).isEqualTo("StatefulSet");
        assertThat(scaled.at("/spec/triggers").findValuesAsText("consumerGroup"))
                .contains("scoring-stream", "scoring-service-assessments");
        assertThat(byLag.all("TriggerAuthentication")).isEmpty();
    }

    /// Requests are given 20 s (quarkus.shutdown.timeout), consumers and the outbox 10 s each.
    @Test
    void aPodIsKilledOnlyAfterItCouldEnd() {
        assertThat(Chart.minimal().pods())
                .filteredOn(Manifests.Pod::serves)
                .allSatisfy(pod -> assertThat(
                                pod.spec().path("terminationGracePeriodSeconds").asInt())
                        .isGreaterThanOrEqualTo(pod.container()
                                        .at("/lifecycle/preStop/sleep/seconds")
                                        .asInt()
                                + 20
                                + 10
                                + 10));
    }

    @Test
    void policiesCanBeLeftToOthers() {
        assertThat(Chart.minimal("networkPolicy.enabled=false").all("NetworkPolicy"))
                .isEmpty();
    }

    @Test
    void theWorldComesInByAnIngressOrByARoute() {
        var ingress = Chart.minimal("ingress.enabled=true", "ingress.host=loyalty.example", "ingress.tlsSecret=tls");
        var route = Chart.minimal(
                "httpRoute.enabled=true", "httpRoute.host=loyalty.example", "httpRoute.parentRefs[0].name=web");

        assertThat(ingress.one("Ingress", "gateway")
                        .at("/spec/tls/0/secretName")
                        .asText())
                .isEqualTo("tls");
        assertThat(route.one("HTTPRoute", "gateway")
                        .at("/spec/rules/0/backendRefs/0/name")
                        .asText())
                .isEqualTo("rung-gateway");
        assertThat(Stream.of(ingress, route))
                .allSatisfy(manifests -> assertThat(manifests.toString())
                        .doesNotContain("backend\":{\"service\":{\"name\":\"rung-customer"));
    }

    @Test
    void metricsAreCollectedFromEveryService() {
        var manifests = Chart.minimal(
                "serviceMonitor.enabled=true",
                "serviceMonitor.labels.release=prometheus",
                "networkPolicy.peers.monitoring[0].namespaceSelector.matchLabels.name=monitoring");
        var monitor = manifests.one("ServiceMonitor", "");

        assertThat(monitor.at("/metadata/labels/release").asText()).isEqualTo("prometheus");
        assertThat(monitor.at("/spec/scrapeProtocols")).hasSize(1);
        var port = monitor.at("/spec/endpoints/0/port").asText();
        assertThat(manifests
                        .all("Service")
                        .filter(service -> service.at("/spec/ports")
                                .findValuesAsText("name")
                                .contains(port)))
                .hasSize(6);
    }

    @Test
    void anAccountOfOnesOwnIsUsed() {
        var manifests = Chart.minimal("serviceAccount.create=false", "serviceAccount.name=ours");

        assertThat(manifests.all("ServiceAccount")).isEmpty();
        assertThat(manifests.pod("gateway").spec().path("serviceAccountName").asText())
                .isEqualTo("ours");
    }

    @Test
    void imagesComeFromOnesOwnRegistry() {
        var manifests = Chart.minimal(
                "image.prefix=registry.example/crm", "image.tag=1.2.3-jvm", "image.pullSecrets[0].name=registry");

        assertThat(manifests.pods())
                .allSatisfy(pod -> assertThat(pod.container().path("image").asText())
                        .startsWith("registry.example/crm/")
                        .endsWith(":1.2.3-jvm"))
                .allSatisfy(pod -> assertThat(
                                pod.spec().at("/imagePullSecrets/0/name").asText())
                        .isEqualTo("registry"));
    }

    @Test
    void anotherReleaseHasNamesOfItsOwn() {
        var outcome = Tools.helm("template", "crm", "helm/rung", "--values=helm/rung/examples/minimal.yaml");

        assertThat(Manifests.of(outcome.out()).resources())
                .extracting((JsonNode resource) -> resource.at("/metadata/name").asText())
                .allMatch(name -> name.startsWith("crm-rung"));
    }
}
