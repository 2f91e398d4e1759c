package dev.rung.helm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.helm.rendering.Chart;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The message for an operator who wrote a wrong value.
class BrokenValuesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        pods.replica=3                                     | at '/pods': additional properties 'replica' not allowed
        services.scoring.replicas=many                     | at '/services/scoring/replicas': got string, want integer
        services.points.replicas=3                         | at '/services': additional properties 'points' not allowed
        kafka.protocol=TLS                                 | at '/kafka/protocol': value must be one of 'PLAINTEXT', 'SSL'
        kafka.brokers=kafka                                | at '/kafka/brokers': 'kafka' does not match pattern
        database.password=secret                           | at '/database': additional properties 'password' not allowed
        ingress.enabled=maybe                              | at '/ingress/enabled': got string, want boolean
        pods.settings.rung_log_json=true                   | at '/pods/settings': additional properties 'rung_log_json' not allowed
        services.gateway.database.host=here                | at '/services/gateway': additional properties 'database' not allowed
        services.customer.database.user=rung               | at '/services/customer/database': additional properties 'user' not allowed
        stream.memory=96Mi                                 | at '/stream/memory': '96Mi' does not match pattern
        database.maxConnections=100                        | postgresql.data.svc:5432 has 100 connections
        image.tag=latest                                   | image.tag is latest: name a version
        database.host=                                     | database.host is empty: say where PostgreSQL is
        kafka.brokers=                                     | kafka.brokers is empty: say where Kafka is
        oidc.url=                                          | oidc.url is empty: say where the realm is
        publicUrl=                                         | publicUrl is empty: say where the world finds the gateway
        ingress.enabled=true                               | ingress.host is empty: say for which host requests come in
        httpRoute.enabled=true                             | httpRoute.host is empty: say for which host requests come in
        services.gateway.autoscaling.by=lag                | services.gateway.autoscaling.by is lag, but the service reads no topic
        services.feedback.autoscaling.min=9                | services.feedback.autoscaling.min is more than max
        jobs.realm.enabled=true                            | jobs.realm.server is empty: say where Keycloak is
        """)
    void aWrongValueIsOneClearSentence(String set, String sentence) {
        var outcome = Chart.tried("minimal", set);

        assertThat(outcome.exit()).isNotZero();
        assertThat(outcome.error()).contains(sentence);
    }
}
