package dev.rung.helm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.helm.rendering.Chart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Values that no schema can refuse: each on its own is possible, together they are not, or have no effect.
class RefusedValuesTest {

    private static final String PLACE = "execution error at (rung/templates/values/demands.yaml:";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        database.host=                                     | database.host is empty: say where PostgreSQL is
        kafka.brokers=                                     | kafka.brokers is empty: say where Kafka is
        oidc.url=                                          | oidc.url is empty: say where the realm is
        publicUrl=                                         | publicUrl is empty: say where the world finds the gateway
        ingress.enabled=true                               | ingress.host is empty: say for which host requests come in
        httpRoute.enabled=true                             | httpRoute.host is empty: say for which host requests come in
        ingress.host=a.example                             | ingress.host is set, but ingress.enabled is not
        httpRoute.host=a.example                           | httpRoute.host is set, but httpRoute.enabled is not
        traces.collector=http://collector:4317             | traces.collector is set, but traces.share is 0
        jobs.realm.server=https://id.example               | jobs.realm.server is set, but jobs.realm.enabled is not
        gateway.trustedProxies=300.1.2.3                   | gateway.trustedProxies holds 300.1.2.3, which is no address
        httpRoute.enabled=true,httpRoute.host=a            | httpRoute.parentRefs is empty: name the Gateway
        image.tag=latest                                   | image.tag is latest: name a version
        gateway.trustedProxies=abc                         | gateway.trustedProxies holds abc, which is no address
        gateway.trustedProxies=10.0.0.0/8\\, proxy.example | gateway.trustedProxies holds proxy.example, which is no address
        backup.image=postgres                              | backup.image is postgres, without a tag
        backup.image=registry.example:5000/postgres        | backup.image is registry.example:5000/postgres, without a tag
        backup.image=postgres:latest                       | backup.image is latest: name a version
        image.kind=native,image.tag=1.0-jvm                | image.tag is 1.0-jvm, but image.kind is native
        store.zone=Asia/Peking                             | store.zone is Asia/Peking, which is no time zone of IANA's
        mail.host=smtp.example                             | mail.host is smtp.example, but mail.from is empty
        traces.share=1                                     | traces.share is 1, but traces.collector is empty
        serviceMonitor.enabled=true                        | serviceMonitor.enabled is true, but networkPolicy.peers.monitoring is empty
        jobs.realm.enabled=true                            | jobs.realm.server is empty: say where Keycloak is
        jobs.realm.enabled=true,jobs.realm.server=https://id.example,jobs.realm.name=shop | jobs.realm.name is shop, but services log in at another realm, https://id.example/realms/rung
        demo.enabled=true,jobs.realm.enabled=true          | jobs.realm.enabled and demo.enabled are both true
        kafka.sasl.mechanism=OAUTHBEARER                   | kafka.sasl.mechanism is OAUTHBEARER, but by kafka.protocol PLAINTEXT nobody logs in
        kafka.protocol=SSL,kafka.sasl.mechanism=PLAIN      | kafka.sasl.mechanism is PLAIN, but by kafka.protocol SSL nobody logs in
        kafka.sasl.jaasKey=sasl.jaas.config                | kafka.sasl.jaasKey is sasl.jaas.config, but by kafka.protocol PLAINTEXT nobody logs in
        kafka.protocol=SASL_SSL                            | kafka.protocol is SASL_SSL, but kafka.sasl.mechanism is empty
        kafka.protocol=SASL_SSL,kafka.sasl.mechanism=OAUTHBEARER | kafka.sasl.tokenEndpoint is empty: say where the brokers' tokens come from
        kafka.protocol=SASL_SSL,kafka.sasl.mechanism=PLAIN,kafka.sasl.scope=a | kafka.sasl.scope is a, but kafka.sasl.mechanism is PLAIN
        kafka.tls.ca.existingSecret=ca                     | kafka.tls.ca.existingSecret is ca, but kafka.protocol PLAINTEXT is without TLS
        kafka.tls.client.existingSecret=c                  | kafka.tls.client.existingSecret is c, but kafka.protocol PLAINTEXT is without TLS
        database.existingSecret=rung-db                    | database.existingSecret is rung-db for benefits and for customer
        database.maxConnections=100                        | postgresql.data.svc:5432 has 100 connections
        services.gateway.autoscaling.by=lag                | services.gateway.autoscaling.by is lag, but the service reads no topic
        services.feedback.autoscaling.min=9                | services.feedback.autoscaling.min is 9, which is more than max (6)
        services.scoring.autoscaling.max=40                | services.scoring.autoscaling.max is 40, but topics have 12 partitions
        pods.autoscaling.by=cpu,pods.autoscaling.max=20    | services.benefits.autoscaling.max is 20, but topics have 12 partitions
        services.feedback.autoscaling.by=lag,jobs.topics.partitions=4 | services.feedback.autoscaling.max is 6, but topics have 4 partitions
        services.outreach.replicas=13                      | services.outreach.replicas is 13, but topics have 12 partitions
        stream.standbyReplicas=2                           | stream.standbyReplicas is 2, but there may be only 2 of scoring
        stream.standbyReplicas=1,services.scoring.replicas=1 | stream.standbyReplicas is 1, but there may be only 1 of scoring
        stream.standbyReplicas=2,services.scoring.autoscaling.by=lag | stream.standbyReplicas is 2, but there may be only 2 of scoring
        stream.memory=2G                                   | stream.memory is 2G, but services.scoring.resources.limits.memory is 1536Mi
        pods.resources.requests.memory=1Gi                 | resources.requests.memory of benefits is 1Gi, which is more than its limit, 384Mi
        pods.terminationSeconds=30                         | terminationSeconds of benefits is 30, but ending takes up to 45
        pods.settings.RUNG_KAFKA=kafka:9092                | settings or extraEnv of benefits hold RUNG_KAFKA, which the chart sets by a value of its own
        services.feedback.extraEnv[0].name=RUNG_DATABASE_PASSWORD | settings or extraEnv of feedback hold RUNG_DATABASE_PASSWORD
        services.feedback.settings.QUARKUS_MAILER_PASSWORD=a | settings of feedback hold QUARKUS_MAILER_PASSWORD: a secret is no value
        pods.settings.RUNG_CONSUMER_ALARM_AFTR=5m          | settings of benefits hold RUNG_CONSUMER_ALARM_AFTR, which is none of the suite's settings
        pods.labels.app\\.kubernetes\\.io/component=a      | labels of benefits hold app.kubernetes.io/component, by which the chart knows its pods
        """)
    void aSentenceNamesValueAndReasonAndNoTemplateThatHasNothingToDoWithIt(String set, String sentence) {
        var outcome = Chart.tried("minimal", set);

        assertThat(outcome.exit()).isNotZero();
        assertThat(outcome.error()).contains(PLACE, sentence);
    }

    /// On the way to a refusal nothing that is right may be refused.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        store.zone=UTC
        store.zone=Etc/UTC
        store.zone=America/Argentina/Buenos_Aires
        store.locale=zh-Hans-CN
        database.host=10.0.0.7
        mail.host=smtp.example,mail.from=Rung <loyalty@shop.example>
        image.prefix=registry.example:5000/crm
        image.prefix=
        gateway.trustedProxies=10.0.0.0/8\\,fd00::/8
        gateway.trustedProxies=10.0.0.7\\, ::1
        traces.share=0.01,traces.collector=http://collector:4317
        backup.image=registry.example:5000/postgres:18.1
        backup.image=postgres@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
        pods.extraVolumes[0].name=my-cache,pods.extraVolumes[0].emptyDir.medium=Memory
        pods.settings.RUNG_CONSUMER_CLIENT_BEHAVIOUR_FETCH_MIN_BYTES=1
        pods.settings.QUARKUS_LOG_LEVEL=DEBUG
        stream.standbyReplicas=1
        stream.standbyReplicas=1,services.scoring.replicas=0
        services.gateway.replicas=40
        services.customer.autoscaling.by=cpu,services.customer.autoscaling.max=12
        pods.maxUnavailable=50%
        pods.resources.limits.cpu=2000m
        pods.resources.limits.nvidia\\.com/gpu=1k
        services.customer.database.existingSecret=one,services.scoring.database.existingSecret=other
        ingress.enabled=true,ingress.host=*.loyalty.example
        """)
    void whatIsRightIsTaken(String set) {
        var outcome = Chart.tried("minimal", set);

        assertThat(outcome.exit()).as(outcome.error()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        ingress.host=shop.example                      | ingress.host is shop.example, but the demo comes in by demo.host, which is rung.localhost
        publicUrl=http://shop.example:8080             | publicUrl is http://shop.example:8080, but ingress.enabled lets in what is for demo.host
        """)
    void theDemoHasOneHost(String set, String sentence) {
        assertThat(Chart.tried("demo", set).error()).contains(PLACE, sentence);
        assertThat(Chart.tried("demo", set, "demo.host=shop.example").exit()).isZero();
    }

    @Test
    void theDemosServerHasWhatIsLeftForPods() {
        assertThat(Chart.tried("demo", "pods.replicas=2").exit()).isZero();
        assertThat(Chart.tried("demo", "pods.replicas=3").error())
                .contains(PLACE, "rung-postgresql:5432 has 470 connections");
    }
}
