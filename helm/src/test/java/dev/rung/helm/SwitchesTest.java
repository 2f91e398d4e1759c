package dev.rung.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What each switch changes, and that the next version of Kubernetes still takes it.
class SwitchesTest {

    private static final KubernetesSchemas SCHEMAS = new KubernetesSchemas("1.35");

    private static Manifests minimal(String... set) {
        var manifests = Chart.of("minimal", set);
        assertThat(manifests.resources().stream().filter(SCHEMAS::knows))
                .flatExtracting(SCHEMAS::faults)
                .isEmpty();
        return manifests;
    }

    private static String setting(Manifests manifests, String service, String name) {
        return manifests.one("ConfigMap", service).path("data").path(name).asText(null);
    }

    @Test
    void aSettingOfAllIsOverriddenByThatOfOne() {
        var manifests = minimal("pods.replicas=3", "services.feedback.replicas=1", "pods.labels.team=crm");

        assertThat(manifests.one("Deployment", "customer").at("/spec/replicas").asInt()).isEqualTo(3);
        assertThat(manifests.one("Deployment", "feedback").at("/spec/replicas").asInt()).isEqualTo(1);
        assertThat(manifests.pod("feedback").template().at("/metadata/labels/team").asText()).isEqualTo("crm");
    }

    @Test
    void furtherSettingsVariablesAndVolumesReachThePod() {
        var manifests = minimal(
                "services.gateway.settings.RUNG_RATES_PERSON=60",
                "services.gateway.extraEnv[0].name=FROM",
                "services.gateway.extraEnv[0].value=here",
                "services.gateway.extraVolumes[0].name=rules",
                "services.gateway.extraVolumes[0].configMap.name=rules",
                "services.gateway.extraVolumeMounts[0].name=rules",
                "services.gateway.extraVolumeMounts[0].mountPath=/rules");
        var pod = manifests.pod("gateway");

        assertThat(setting(manifests, "gateway", "RUNG_RATES_PERSON")).isEqualTo("60");
        assertThat(pod.variable("FROM")).isPresent();
        assertThat(pod.container().path("volumeMounts").findValuesAsText("mountPath")).contains("/rules");
        assertThat(pod.spec().path("volumes").findValuesAsText("name")).contains("rules");
    }

    @Test
    void aChangedSettingReplacesThePodsOfThatServiceOnly() {
        var before = minimal();
        var after = minimal("services.feedback.settings.RUNG_CONSUMER_ALARM_AFTER=5m");

        assertThat(checksum(after, "feedback")).isNotEqualTo(checksum(before, "feedback"));
        assertThat(checksum(after, "benefits")).isEqualTo(checksum(before, "benefits"));
    }

    private static String checksum(Manifests manifests, String service) {
        return manifests.pod(service).template().at("/metadata/annotations/checksum~1settings").asText();
    }

    @Test
    void aServiceIsScaledByOneThingOnly() {
        var byCpu = minimal("services.feedback.autoscaling.by=cpu");
        var byLag = minimal("services.scoring.autoscaling.by=lag");

        assertThat(byCpu.names("HorizontalPodAutoscaler")).containsExactly("rung-feedback");
        assertThat(byCpu.one("Deployment", "feedback").at("/spec/replicas").isMissingNode()).isTrue();
        assertThat(byCpu.one("Deployment", "benefits").at("/spec/replicas").asInt()).isEqualTo(2);
        var scaled = byLag.one("ScaledObject", "scoring");
        assertThat(scaled.at("/spec/scaleTargetRef/kind").asText()).isEqualTo("StatefulSet");
        assertThat(scaled.at("/spec/triggers").findValuesAsText("consumerGroup"))
                .contains("scoring-stream", "scoring-service-assessments");
        assertThat(byLag.all("TriggerAuthentication")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512", "OAUTHBEARER"})
    void aLoginAtKafkaIsMadeOfTheServicesOwnSecret(String mechanism) {
        var manifests = minimal(
                "kafka.protocol=SASL_SSL",
                "kafka.sasl.mechanism=" + mechanism,
                "kafka.sasl.tokenEndpoint=https://id.example/token");
        var pod = manifests.pod("benefits");

        assertThat(setting(manifests, "benefits", "KAFKA_SASL_MECHANISM")).isEqualTo(mechanism);
        assertThat(pod.variable("RUNG_KAFKA_PASSWORD").orElseThrow().at("/valueFrom/secretKeyRef/name").asText())
                .isEqualTo("rung-benefits-kafka");
        assertThat(pod.variable("KAFKA_SASL_JAAS_CONFIG").orElseThrow().path("value").asText())
                .contains("$(RUNG_KAFKA_USERNAME)", "$(RUNG_KAFKA_PASSWORD)")
                .contains(mechanism.equals("OAUTHBEARER") ? "OAuthBearerLoginModule" : "LoginModule required username=");
        assertThat(setting(manifests, "gateway", "KAFKA_SECURITY_PROTOCOL")).isNull();
        assertThat(manifests.pod("gateway").variable("RUNG_KAFKA_PASSWORD")).isEmpty();
    }

    @Test
    void aLoginThatStrimziWroteIsTakenWhole() {
        var pod = minimal("kafka.protocol=SASL_SSL", "kafka.sasl.jaasKey=sasl.jaas.config").pod("benefits");

        assertThat(pod.variable("KAFKA_SASL_JAAS_CONFIG").orElseThrow().at("/valueFrom/secretKeyRef/key").asText())
                .isEqualTo("sasl.jaas.config");
        assertThat(pod.variable("RUNG_KAFKA_PASSWORD")).isEmpty();
    }

    @Test
    void certificatesAreMountedWhereTheSettingsSay() {
        var manifests = minimal(
                "kafka.protocol=SSL",
                "kafka.tls.ca.existingSecret=kafka-ca",
                "kafka.tls.client.existingSecret=rung-{service}-kafka",
                "oidc.ca.existingSecret=oidc-ca");
        var volumes = manifests.pod("scoring").spec().path("volumes").findValuesAsText("secretName");

        assertThat(volumes).containsExactlyInAnyOrder("kafka-ca", "rung-scoring-kafka", "oidc-ca");
        assertThat(setting(manifests, "scoring", "KAFKA_SSL_TRUSTSTORE_LOCATION")).isEqualTo("/etc/rung/kafka-ca/ca.crt");
        assertThat(setting(manifests, "scoring", "KAFKA_SSL_KEYSTORE_LOCATION"))
                .isEqualTo("/etc/rung/kafka-client/user.p12");
        assertThat(manifests.pod("gateway").spec().path("volumes").findValuesAsText("secretName"))
                .containsExactly("oidc-ca");
        // a job speaks with Kafka as its service does
        assertThat(job(manifests, "migrations-scoring").spec().path("volumes").findValuesAsText("secretName"))
                .contains("kafka-ca", "rung-scoring-kafka");
    }

    @Test
    void jobsTrustWhomServicesTrust() {
        var manifests = minimal(
                "oidc.ca.existingSecret=oidc-ca", "jobs.realm.enabled=true", "jobs.realm.server=https://id.example");
        var trial = manifests.pods().stream().filter(pod -> pod.name().equals("Pod rung-trial")).findFirst().orElseThrow();

        for (var pod : List.of(trial, job(manifests, "realm"))) {
            assertThat(pod.variable("QUARKUS_TLS_OIDC_TRUST_STORE_PEM_CERTS").orElseThrow().path("value").asText())
                    .isEqualTo("/etc/rung/oidc-ca/ca.crt");
            assertThat(pod.container().path("volumeMounts").findValuesAsText("mountPath")).contains("/etc/rung/oidc-ca");
        }
    }

    private static Manifests.Pod job(Manifests manifests, String name) {
        return manifests.pods().stream()
                .filter(pod -> pod.name().equals("Job rung-" + name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void withServersOfOnesOwnJobsRunBeforeTheRelease() {
        var manifests = minimal();

        assertThat(manifests.names("Job"))
                .containsExactlyInAnyOrder(
                        "rung-topics",
                        "rung-migrations-customer",
                        "rung-migrations-scoring",
                        "rung-migrations-benefits",
                        "rung-migrations-outreach",
                        "rung-migrations-feedback");
        assertThat(manifests.all("Job"))
                .allSatisfy(job -> assertThat(job.at("/metadata/annotations/helm.sh~1hook").asText())
                        .isEqualTo("pre-install,pre-upgrade"));
        // nothing of the release is there yet that they could need
        assertThat(manifests.all("Job"))
                .allSatisfy(job -> assertThat(job.findValues("configMapRef")).isEmpty())
                .allSatisfy(job -> assertThat(job.findValues("serviceAccountName")).isEmpty());
        assertThat(setting(manifests, "customer", "RUNG_DATABASE_MIGRATE")).isEqualTo("false");
    }

    @Test
    void withTheDemosServersJobsArePartOfTheRelease() {
        var manifests = Chart.of("demo");

        assertThat(manifests.all("Job"))
                .hasSize(6)
                .allSatisfy(job -> assertThat(job.at("/metadata/annotations").isMissingNode()).isTrue());
        // a Job cannot be changed: the next revision has its own
        assertThat(manifests.names("Job")).allMatch(name -> name.endsWith("-1"));
    }

    @Test
    void withoutTheJobEachInstanceMigrates() {
        var manifests = minimal("jobs.migrations.enabled=false", "jobs.topics.enabled=false");

        assertThat(manifests.all("Job")).isEmpty();
        assertThat(manifests.find("NetworkPolicy", "jobs")).isEmpty();
        assertThat(setting(manifests, "customer", "RUNG_DATABASE_MIGRATE")).isEqualTo("true");
    }

    @Test
    void theRealmIsImportedByAnAdministrator() {
        var manifests = minimal("jobs.realm.enabled=true", "jobs.realm.server=https://id.example");
        var pod = job(manifests, "realm");

        assertThat(pod.variable("RUNG_JOB").orElseThrow().path("value").asText()).isEqualTo("realm");
        assertThat(pod.variable("RUNG_REALM_PASSWORD").orElseThrow().at("/valueFrom/secretKeyRef/name").asText())
                .isEqualTo("rung-realm");
        assertThat(manifests.one("ConfigMap", "realm").at("/metadata/annotations/helm.sh~1hook-weight").asInt())
                .isLessThan(manifests.one("Job", "realm").at("/metadata/annotations/helm.sh~1hook-weight").asInt());
    }

    @Test
    void theStreamKeepsItsNameAndItsDisk() {
        var manifests = minimal("stream.standbyReplicas=1", "stream.storage=20Gi", "stream.storageClass=fast");
        var scoring = manifests.one("StatefulSet", "scoring");

        assertThat(scoring.at("/spec/volumeClaimTemplates/0/spec/resources/requests/storage").asText()).isEqualTo("20Gi");
        assertThat(scoring.at("/spec/volumeClaimTemplates/0/spec/storageClassName").asText()).isEqualTo("fast");
        assertThat(scoring.at("/spec/persistentVolumeClaimRetentionPolicy/whenDeleted").asText()).isEqualTo("Retain");
        assertThat(manifests.pod("scoring").variable("RUNG_STREAMS_MEMBER").orElseThrow()
                        .at("/valueFrom/fieldRef/fieldPath").asText())
                .isEqualTo("metadata.name");
        assertThat(setting(manifests, "scoring", "RUNG_STREAMS_STANDBY_REPLICAS")).isEqualTo("1");
        assertThat(setting(manifests, "scoring", "RUNG_STREAMS_STATE_DIR")).isEqualTo("/state");
        assertThat(manifests.names("StatefulSet")).containsExactly("rung-scoring");
    }

    /// Requests are given 20 s (quarkus.shutdown.timeout), consumers and the outbox 10 s each.
    @Test
    void aPodIsKilledOnlyAfterItCouldEnd() {
        assertThat(minimal().pods()).filteredOn(Manifests.Pod::serves).allSatisfy(pod -> assertThat(
                        pod.spec().path("terminationGracePeriodSeconds").asInt())
                .isGreaterThanOrEqualTo(
                        pod.container().at("/lifecycle/preStop/sleep/seconds").asInt() + 20 + 10 + 10));
    }

    @Test
    void policiesCanBeLeftToOthers() {
        assertThat(minimal("networkPolicy.enabled=false").all("NetworkPolicy")).isEmpty();
    }

    @Test
    void theWorldComesInByAnIngressOrByARoute() {
        var ingress = minimal("ingress.enabled=true", "ingress.host=loyalty.example", "ingress.tlsSecret=tls");
        var route = minimal("httpRoute.enabled=true", "httpRoute.host=loyalty.example", "httpRoute.parentRefs[0].name=web");

        assertThat(ingress.one("Ingress", "gateway").at("/spec/tls/0/secretName").asText()).isEqualTo("tls");
        assertThat(route.one("HTTPRoute", "gateway").at("/spec/rules/0/backendRefs/0/name").asText())
                .isEqualTo("rung-gateway");
        assertThat(Stream.of(ingress, route)).allSatisfy(manifests ->
                assertThat(manifests.toString()).doesNotContain("backend\":{\"service\":{\"name\":\"rung-customer"));
    }

    @Test
    void metricsAreCollectedFromEveryService() {
        var manifests = minimal("serviceMonitor.enabled=true", "serviceMonitor.labels.release=prometheus");
        var monitor = manifests.one("ServiceMonitor", "");

        assertThat(monitor.at("/metadata/labels/release").asText()).isEqualTo("prometheus");
        var port = monitor.at("/spec/endpoints/0/port").asText();
        assertThat(manifests.all("Service")
                        .filter(service -> service.at("/spec/ports").findValuesAsText("name").contains(port)))
                .hasSize(6);
    }

    @Test
    void anAccountOfOnesOwnIsUsed() {
        var manifests = minimal("serviceAccount.create=false", "serviceAccount.name=ours");

        assertThat(manifests.all("ServiceAccount")).isEmpty();
        assertThat(manifests.pod("gateway").spec().path("serviceAccountName").asText()).isEqualTo("ours");
    }

    @Test
    void imagesComeFromOnesOwnRegistry() {
        var manifests = minimal("image.prefix=registry.example/crm", "image.tag=1.2.3-jvm", "image.pullSecrets[0].name=registry");

        assertThat(manifests.pods())
                .allSatisfy(pod -> assertThat(pod.container().path("image").asText())
                        .startsWith("registry.example/crm/")
                        .endsWith(":1.2.3-jvm"))
                .allSatisfy(pod -> assertThat(pod.spec().at("/imagePullSecrets/0/name").asText()).isEqualTo("registry"));
    }

    @Test
    void mailLeavesByOnesOwnServer() {
        var manifests = minimal("mail.host=smtp.example", "mail.from=a@example", "mail.existingSecret=rung-mail");

        assertThat(setting(manifests, "outreach", "RUNG_MAIL_HOST")).isEqualTo("smtp.example");
        assertThat(manifests.pod("outreach").variable("RUNG_MAIL_PASSWORD")).isPresent();
        assertThat(List.of("customer", "gateway"))
                .allSatisfy(other -> assertThat(setting(manifests, other, "RUNG_MAIL_HOST")).isNull());
    }

    @Test
    void anotherReleaseHasNamesOfItsOwn() {
        var outcome = Tools.helm("template", "crm", "helm/rung", "--values=helm/rung/examples/minimal.yaml");

        assertThat(Manifests.of(outcome.out()).resources())
                .extracting((JsonNode resource) -> resource.at("/metadata/name").asText())
                .allMatch(name -> name.startsWith("crm-rung"));
    }
}
