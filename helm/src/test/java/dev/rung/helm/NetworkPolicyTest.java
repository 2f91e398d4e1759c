package dev.rung.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rung.helm.rendering.Chart;
import dev.rung.helm.rendering.Manifests;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The flows that are named, and no others.
class NetworkPolicyTest {

    private final Manifests production = Chart.of("production");

    private Set<String> callersOf(String service) {
        return production
                .one("NetworkPolicy", service)
                .at("/spec/ingress")
                .valueStream()
                .filter(flow -> flow.at("/ports/0/port").asText().equals("http"))
                .flatMap(flow -> flow.path("from").valueStream())
                .map(NetworkPolicyTest::place)
                .collect(Collectors.toSet());
    }

    private Set<String> calledBy(String service) {
        return production
                .one("NetworkPolicy", service)
                .at("/spec/egress")
                .valueStream()
                .flatMap(flow -> flow.path("to").isMissingNode()
                        ? java.util.stream.Stream.of("anywhere")
                        : flow.path("to")
                                .valueStream()
                                .map(NetworkPolicyTest::place)
                                .map(place ->
                                        place + ":" + flow.at("/ports/0/port").asText()))
                .collect(Collectors.toSet());
    }

    private static String place(JsonNode peer) {
        var component =
                peer.at("/podSelector/matchLabels/app.kubernetes.io~1component").asText();
        return component.isEmpty()
                ? peer.at("/namespaceSelector/matchLabels/kubernetes.io~1metadata.name")
                        .asText()
                : component;
    }

    @Test
    void nothingGoesInOrOutUnlessItIsNamed() {
        var deny = production.one("NetworkPolicy", "default-deny").path("spec");

        assertThat(deny.path("policyTypes").valueStream().map(JsonNode::asText)).containsExactly("Ingress", "Egress");
        assertThat(deny.has("ingress") || deny.has("egress")).isFalse();
        var chosen = deny.at("/podSelector/matchLabels");
        assertThat(production.pods())
                .allSatisfy(
                        pod -> assertThat(pod.template().at("/metadata/labels").properties())
                                .containsAll(chosen.properties()));
    }

    @Test
    void onlyTheIngressAndTheTrialReachTheGateway() {
        assertThat(callersOf("gateway")).containsExactlyInAnyOrder("ingress", "trial");
    }

    @Test
    void servicesAreReachedByTheGatewayAndByThoseThatAskThem() {
        assertThat(callersOf("scoring")).containsExactly("gateway");
        assertThat(callersOf("benefits")).containsExactly("gateway");
        assertThat(callersOf("outreach")).containsExactly("gateway");
        assertThat(callersOf("feedback")).containsExactlyInAnyOrder("gateway", "outreach");
        // it publishes the keys by which all check tokens of the store's own customers
        assertThat(callersOf("customer"))
                .containsExactlyInAnyOrder("gateway", "customer", "scoring", "benefits", "outreach", "feedback");
    }

    @Test
    void theGatewayReachesNoDatabaseAndNoKafka() {
        assertThat(calledBy("gateway"))
                .containsExactlyInAnyOrder(
                        "customer:8081",
                        "scoring:8082",
                        "benefits:8083",
                        "outreach:8084",
                        "feedback:8085",
                        "monitoring:4317",
                        // the realm: no peers are named for it
                        "anywhere");
    }

    @Test
    void aServiceReachesItsServersAtTheirPorts() {
        assertThat(calledBy("benefits"))
                .containsExactlyInAnyOrder("customer:8081", "data:5432", "data:9093", "monitoring:4317", "anywhere");
    }

    /// The realm is brought to Keycloak by another address than that of the tokens, where it is within the cluster.
    @Test
    void theJobThatBringsTheRealmReachesItsServer() {
        var realm = Chart.of("minimal", "jobs.realm.enabled=true", "jobs.realm.server=http://keycloak.id.svc:8080");

        assertThat(realm.one("NetworkPolicy", "jobs").at("/spec/egress").findValuesAsText("port"))
                .contains("443", "8080");
        assertThat(realm.one("NetworkPolicy", "customer").at("/spec/egress").findValuesAsText("port"))
                .doesNotContain("8080");
    }

    /// A policy is about the ports of pods, not of Services: DNS that runs without rights listens on another.
    @Test
    void namesAreAskedForAtThePortsThatDnsListensOn() {
        assertThat(dnsPorts(production)).containsExactly("53", "53", "1053", "1053", "5353", "5353");
        assertThat(dnsPorts(Chart.of("minimal", "networkPolicy.dnsPorts={8053}")))
                .containsExactly("8053", "8053");
    }

    private static List<String> dnsPorts(Manifests manifests) {
        return manifests.one("NetworkPolicy", "dns").at("/spec/egress").findValuesAsText("port");
    }

    @Test
    void nobodyCollectsMetricsWhereNobodyIsNamed() {
        var policy = Chart.of("minimal").one("NetworkPolicy", "customer");

        assertThat(policy.at("/spec/ingress").findValuesAsText("port")).containsExactly("http");
    }

    @Test
    void theDemosServersAreReachedByTheirClientsOnly() {
        var demo = Chart.of("demo");

        assertThat(demo.one("NetworkPolicy", "kafka")
                        .at("/spec/ingress/0/from")
                        .valueStream()
                        .map(NetworkPolicyTest::place))
                .containsExactlyInAnyOrder("jobs", "customer", "scoring", "benefits", "outreach", "feedback", "kafka");
        assertThat(demo.one("NetworkPolicy", "postgresql").at("/spec/egress").isMissingNode())
                .isTrue();
        assertThat(List.of("postgresql", "kafka", "keycloak"))
                .allSatisfy(server -> assertThat(demo.one("NetworkPolicy", server)
                                .at("/spec/policyTypes")
                                .valueStream()
                                .map(JsonNode::asText))
                        .containsExactly("Ingress", "Egress"));
    }
}
