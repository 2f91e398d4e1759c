package dev.rung.helm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.helm.rendering.Chart;
import dev.rung.helm.rendering.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The authority by which a realm is believed: `oidc.ca`.
class RealmTrustTest {

    @Test
    void jobsTrustWhomServicesTrust() {
        var manifests = Chart.minimal(
                "oidc.ca.existingSecret=oidc-ca", "jobs.realm.enabled=true", "jobs.realm.server=https://id.example");
        var trial = manifests.pods().stream()
                .filter(pod -> pod.name().equals("Pod rung-trial"))
                .findFirst()
                .orElseThrow();

        for (var pod : List.of(trial, manifests.job("realm"))) {
            assertThat(pod.variable("QUARKUS_TLS_OIDC_TRUST_STORE_PEM_CERTS")
                            .orElseThrow()
                            .path("value")
                            .asText())
                    .isEqualTo("/etc/rung/oidc-ca/ca.crt");
            assertThat(pod.container().path("volumeMounts").findValuesAsText("mountPath"))
                    .contains("/etc/rung/oidc-ca");
        }
    }

    /// Quarkus reads a variable `QUARKUS_OIDC_CLIENT_…` as that of a realm named `client`, too, and a native executable
    /// refuses to start without that realm's address.
    @Test
    void noVariableMakesARealmOfTheClient() {
        var manifests = Chart.minimal("oidc.ca.existingSecret=oidc-ca");

        assertThat(manifests.resources())
                .noneSatisfy(resource -> assertThat(resource.toString()).contains("QUARKUS_OIDC_CLIENT_"));
    }

    /// Outreach is the one who asks the realm for tokens of its own.
    @Test
    void theClientTrustsWhomTheServiceTrusts() throws IOException {
        var outreach =
                Files.readString(Tools.HOME.resolve("outreach-service/src/main/resources/application.properties"));

        assertThat(Chart.minimal("oidc.ca.existingSecret=oidc-ca")
                        .setting("outreach", "QUARKUS_OIDC_TLS_TLS_CONFIGURATION_NAME"))
                .isEqualTo("oidc");
        assertThat(outreach)
                .contains("quarkus.oidc-client.tls.tls-configuration-name=${quarkus.oidc.tls.tls-configuration-name:}");
    }
}
