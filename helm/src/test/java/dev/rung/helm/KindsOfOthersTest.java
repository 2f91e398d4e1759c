package dev.rung.helm;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.helm.rendering.Chart;
import dev.rung.helm.rendering.Manifests;
import dev.rung.helm.rendering.Tools;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.Gateway;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Kinds that Kubernetes has from others, read strictly into models of them: no field is there that they do not know.
class KindsOfOthersTest {

    private static final ObjectMapper STRICT = JsonMapper.builder()
            .annotationIntrospector(new JacksonAnnotationIntrospector() {
                private static final long serialVersionUID = 1;

                /// The models take in what they do not know: here it is a fault.
                @Override
                public Boolean hasAnySetter(Annotated method) {
                    return false;
                }
            })
            .build();

    private static final Manifests CHART = Chart.of(
            "production",
            "httpRoute.enabled=true",
            "httpRoute.host=loyalty.example",
            "httpRoute.parentRefs[0].name=web",
            "serviceMonitor.labels.release=prometheus");

    private static void hasNoUnknownField(JsonNode resource, Class<?> model) {
        assertThatCode(() -> STRICT.treeToValue(resource, model)).doesNotThrowAnyException();
    }

    @Test
    void theRouteIsOne() {
        hasNoUnknownField(CHART.one("HTTPRoute", "gateway"), HTTPRoute.class);
    }

    @Test
    void theMonitorIsOne() {
        hasNoUnknownField(CHART.one("ServiceMonitor", ""), ServiceMonitor.class);
    }

    @Test
    void alertsAreRules() {
        hasNoUnknownField(CHART.one("PrometheusRule", ""), PrometheusRule.class);
    }

    @Test
    void theGatewayIsOne() {
        Stream.of("dev", "production")
                .flatMap(overlay -> Manifests.of(Tools.kubectl("kustomize", "k8s/overlays/" + overlay)
                                .out())
                        .all("Gateway"))
                .forEach(gateway -> hasNoUnknownField(gateway, Gateway.class));
    }

    @Test
    void aMisspeltFieldIsAFault() {
        var route = CHART.one("HTTPRoute", "gateway").deepCopy();
        ((ObjectNode) route.path("spec")).put("hostname", "loyalty.example");

        assertThatThrownBy(() -> STRICT.treeToValue(route, HTTPRoute.class)).hasMessageContaining("hostname");
    }
}
