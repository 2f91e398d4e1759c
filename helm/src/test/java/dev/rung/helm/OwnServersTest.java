package dev.rung.helm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.helm.rendering.Chart;
import dev.rung.helm.rendering.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How servers of one's own are reached and made ready: Kafka, the realm, mail, the stream's disk, and the jobs.
class OwnServersTest {

    @ParameterizedTest
    @ValueSource(strings = {"PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512", "OAUTHBEARER"})
    void aLoginAtKafkaIsMadeOfTheServicesOwnSecret(String mechanism) {
        var manifests = Chart.minimal(
                "kafka.protocol=SASL_SSL",
                "kafka.sasl.mechanism=" + mechanism,
                "kafka.sasl.tokenEndpoint=" + (mechanism.equals("OAUTHBEARER") ? "https://id.example/token" : ""));
        var pod = manifests.pod("benefits");

        assertThat(manifests.setting("benefits", "KAFKA_SASL_MECHANISM")).isEqualTo(mechanism);
        assertThat(pod.variable("RUNG_KAFKA_PASSWORD")
                        .orElseThrow()
                        .at("/valueFrom/secretKeyRef/name")
                        .asText())
                .isEqualTo("rung-benefits-kafka");
        assertThat(pod.variable("KAFKA_SASL_JAAS_CONFIG")
                        .orElseThrow()
                        .path("value")
                        .asText())
                .contains("$(RUNG_KAFKA_USERNAME)", "$(RUNG_KAFKA_PASSWORD)")
                .contains(
                        mechanism.equals("OAUTHBEARER") ? "OAuthBearerLoginModule" : "LoginModule required username=");
        assertThat(manifests.setting("gateway", "KAFKA_SECURITY_PROTOCOL")).isNull();
        assertThat(manifests.pod("gateway").variable("RUNG_KAFKA_PASSWORD")).isEmpty();
    }

    @Test
    void aLoginThatStrimziWroteIsTakenWhole() {
        var pod = Chart.minimal(
                        "kafka.protocol=SASL_SSL",
                        "kafka.sasl.mechanism=SCRAM-SHA-512",
                        "kafka.sasl.jaasKey=sasl.jaas.config")
                .pod("benefits");

        assertThat(pod.variable("KAFKA_SASL_JAAS_CONFIG")
                        .orElseThrow()
                        .at("/valueFrom/secretKeyRef/key")
                        .asText())
                .isEqualTo("sasl.jaas.config");
        assertThat(pod.variable("RUNG_KAFKA_PASSWORD")).isEmpty();
    }

    @Test
    void certificatesAreMountedWhereTheSettingsSay() {
        var manifests = Chart.minimal(
                "kafka.protocol=SSL",
                "kafka.tls.ca.existingSecret=kafka-ca",
                "kafka.tls.client.existingSecret=rung-{service}-kafka",
                "oidc.ca.existingSecret=oidc-ca");
        var volumes = manifests.pod("scoring").spec().path("volumes").findValuesAsText("secretName");

        assertThat(volumes).containsExactlyInAnyOrder("kafka-ca", "rung-scoring-kafka", "oidc-ca");
        assertThat(manifests.setting("scoring", "KAFKA_SSL_TRUSTSTORE_LOCATION"))
                .isEqualTo("/etc/rung/kafka-ca/ca.crt");
        assertThat(manifests.setting("scoring", "KAFKA_SSL_KEYSTORE_LOCATION"))
                .isEqualTo("/etc/rung/kafka-client/user.p12");
        assertThat(manifests.pod("gateway").spec().path("volumes").findValuesAsText("secretName"))
                .containsExactly("oidc-ca");
        // a job speaks with Kafka as its service does, and each container has the certificate of its own service
        var migrations = manifests.job("migrations");
        assertThat(migrations.spec().path("volumes").findValuesAsText("secretName"))
                .contains("kafka-ca", "rung-scoring-kafka", "rung-benefits-kafka");
        assertThat(migrations.containers())
                .hasSize(5)
                .allSatisfy(container -> assertThat(
                                container.path("volumeMounts").findValuesAsText("name"))
                        .hasSize(4)
                        .allMatch(name -> name.startsWith(container.path("name").asText() + "-")));
    }

    /// KEDA reads all that a login needs from the TriggerAuthentication, the address of tokens too.
    @Test
    void whoScalesByLagLogsInAsTheService() {
        var lag = "services.benefits.autoscaling.by=lag";
        var manifests = Chart.minimal(
                lag,
                "kafka.protocol=SASL_SSL",
                "kafka.sasl.mechanism=OAUTHBEARER",
                "kafka.sasl.tokenEndpoint=https://id.example/token",
                "kafka.tls.client.existingSecret=rung-{service}-kafka");
        var login = manifests.one("TriggerAuthentication", "benefits").path("spec");

        assertThat(login.path("secretTargetRef").findValuesAsText("parameter"))
                .containsExactlyInAnyOrder("username", "password", "cert", "key");
        assertThat(login.path("secretTargetRef").findValuesAsText("name")).containsOnly("rung-benefits-kafka");
        assertThat(login.at("/configMapTargetRef/0/parameter").asText()).isEqualTo("oauthTokenEndpointUri");
        assertThat(manifests.setting(
                        "benefits", login.at("/configMapTargetRef/0/key").asText()))
                .isEqualTo("https://id.example/token");
        // nothing to log in with: nothing to refer to
        var open = Chart.minimal(lag, "kafka.protocol=SSL");
        assertThat(open.all("TriggerAuthentication")).isEmpty();
        assertThat(open.one("ScaledObject", "benefits").findValues("authenticationRef"))
                .isEmpty();
    }

    @Test
    void withServersOfOnesOwnJobsRunBeforeTheRelease() {
        var manifests = Chart.minimal();

        assertThat(manifests.names("Job")).containsExactlyInAnyOrder("rung-topics", "rung-migrations");
        assertThat(manifests.all("Job"))
                .allSatisfy(job -> assertThat(
                                job.at("/metadata/annotations/helm.sh~1hook").asText())
                        .isEqualTo("pre-install,pre-upgrade"));
        // nothing of the release is there yet that they could need
        assertThat(manifests.all("Job"))
                .allSatisfy(job -> assertThat(job.findValues("configMapRef")).isEmpty())
                .allSatisfy(
                        job -> assertThat(job.findValues("serviceAccountName")).isEmpty());
        assertThat(manifests.setting("customer", "RUNG_MIGRATIONS_AT_START")).isEqualTo("false");
    }

    /// Helm waits for one hook after another: five jobs would take five times as long.
    @Test
    void allServicesMigrateAtTheSameTimeEachWithItsOwnLogin() {
        assertThat(Chart.minimal().job("migrations").containers())
                .extracting(container -> container.path("name").asText())
                .containsExactlyInAnyOrder("customer", "scoring", "benefits", "outreach", "feedback");
        assertThat(Chart.minimal().job("migrations").containers()).allSatisfy(container -> {
            var service = container.path("name").asText();
            assertThat(container.path("image").asText()).contains("/" + service + "-service:");
            assertThat(container.at("/env/0/value").asText()).isEqualTo("migrations");
            assertThat(container.findValues("secretKeyRef"))
                    .extracting(reference -> reference.path("name").asText())
                    .contains("rung-" + service + "-database")
                    .allMatch(secret -> !secret.endsWith("-database") || secret.contains(service));
        });
    }

    @Test
    void withTheDemosServersJobsArePartOfTheRelease() {
        var manifests = Chart.of("demo");

        assertThat(manifests.all("Job"))
                .hasSize(2)
                .allSatisfy(job -> assertThat(job.at("/metadata/annotations").isMissingNode())
                        .isTrue());
        // a Job cannot be changed: the next revision has its own
        assertThat(manifests.names("Job")).allMatch(name -> name.endsWith("-1"));
    }

    @Test
    void withoutTheJobEachInstanceMigrates() {
        var manifests = Chart.minimal("jobs.migrations.enabled=false", "jobs.topics.enabled=false");

        assertThat(manifests.all("Job")).isEmpty();
        assertThat(manifests.find("NetworkPolicy", "jobs")).isEmpty();
        assertThat(manifests.setting("customer", "RUNG_MIGRATIONS_AT_START")).isEqualTo("true");
    }

    @Test
    void theRealmIsImportedByAnAdministrator() {
        var manifests = Chart.minimal("jobs.realm.enabled=true", "jobs.realm.server=https://id.example");
        var pod = manifests.job("realm");

        assertThat(pod.variable("RUNG_JOB").orElseThrow().path("value").asText())
                .isEqualTo("realm");
        assertThat(pod.variable("RUNG_REALM_PASSWORD")
                        .orElseThrow()
                        .at("/valueFrom/secretKeyRef/name")
                        .asText())
                .isEqualTo("rung-realm");
        assertThat(manifests
                        .one("ConfigMap", "realm")
                        .at("/metadata/annotations/helm.sh~1hook-weight")
                        .asInt())
                .isLessThan(manifests
                        .one("Job", "realm")
                        .at("/metadata/annotations/helm.sh~1hook-weight")
                        .asInt());
    }

    @Test
    void theStreamKeepsItsNameAndItsDisk() {
        var manifests = Chart.minimal("stream.standbyReplicas=1", "stream.storage=20Gi", "stream.storageClass=fast");
        var scoring = manifests.one("StatefulSet", "scoring");

        assertThat(scoring.at("/spec/volumeClaimTemplates/0/spec/resources/requests/storage")
                        .asText())
                .isEqualTo("20Gi");
        assertThat(scoring.at("/spec/volumeClaimTemplates/0/spec/storageClassName")
                        .asText())
                .isEqualTo("fast");
        assertThat(scoring.at("/spec/persistentVolumeClaimRetentionPolicy/whenDeleted")
                        .asText())
                .isEqualTo("Retain");
        assertThat(manifests
                        .pod("scoring")
                        .variable("RUNG_STREAMS_MEMBER")
                        .orElseThrow()
                        .at("/valueFrom/fieldRef/fieldPath")
                        .asText())
                .isEqualTo("metadata.name");
        assertThat(manifests.setting("scoring", "RUNG_STREAMS_STANDBY_REPLICAS"))
                .isEqualTo("1");
        var faster = Chart.minimal("stream.threads=4", "stream.memory=256M");
        assertThat(faster.setting("scoring", "RUNG_STREAMS_THREADS")).isEqualTo("4");
        assertThat(faster.setting("scoring", "RUNG_STREAMS_MEMORY")).isEqualTo("256M");
        assertThat(manifests.names("StatefulSet")).containsExactly("rung-scoring");
    }

    /// Kafka Streams sets the rights of the folder that it is given. The volume's own is not the service's, so that it
    /// could only complain at each start: it makes one in it, the same that the images name.
    @Test
    void theStreamHasAFolderOfItsOwnOnTheVolume() throws IOException {
        var manifests = Chart.minimal();
        var folder = Objects.requireNonNull(manifests.setting("scoring", "RUNG_STREAMS_STATE_DIR"));
        var volumes = manifests.pod("scoring").container().path("volumeMounts").valueStream();

        assertThat(volumes.filter(mount -> mount.path("name").asText().equals("state")))
                .extracting(mount -> mount.path("mountPath").asText())
                .singleElement()
                .satisfies(volume -> assertThat(folder).startsWith(volume + "/"));
        assertThat(Files.readString(Tools.HOME.resolve("Containerfile")))
                .contains("RUNG_STREAMS_STATE_DIR=" + folder + " ");
    }

    @Test
    void mailLeavesByOnesOwnServer() {
        var manifests = Chart.minimal("mail.host=smtp.example", "mail.from=a@example", "mail.existingSecret=rung-mail");

        assertThat(manifests.setting("outreach", "RUNG_MAIL_HOST")).isEqualTo("smtp.example");
        assertThat(manifests.pod("outreach").variable("RUNG_MAIL_PASSWORD")).isPresent();
        assertThat(List.of("customer", "gateway"))
                .allSatisfy(other ->
                        assertThat(manifests.setting(other, "RUNG_MAIL_HOST")).isNull());
    }
}
