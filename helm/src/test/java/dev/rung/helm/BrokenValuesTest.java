package dev.rung.helm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.helm.rendering.Chart;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The message for an operator who wrote a wrong value, where the schema knows that it is wrong.
class BrokenValuesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        pods.replica=3                                     | at '/pods': additional properties 'replica' not allowed
        services.scoring.replicas=many                     | at '/services/scoring/replicas': got string, want integer
        services.points.replicas=3                         | at '/services': additional properties 'points' not allowed
        services.gateway.database.host=here                | at '/services/gateway': additional properties 'database' not allowed
        services.customer.database.user=rung               | at '/services/customer/database': additional properties 'user' not allowed
        database.password=secret                           | at '/database': additional properties 'password' not allowed
        pods.settings.rung_log_json=true                   | at '/pods/settings': additional properties 'rung_log_json' not allowed
        ingress.enabled=maybe                              | at '/ingress/enabled': got string, want boolean
        image.prefix=https://registry.example/rung         | at '/image/prefix': 'https://registry.example/rung' does not match pattern
        image.prefix=registry.example/rung/                | at '/image/prefix': 'registry.example/rung/' does not match pattern
        image.tag=rung:1.0                                 | at '/image/tag': 'rung:1.0' does not match pattern
        image.kind=graal                                   | at '/image/kind': value must be one of '', 'native', 'jvm'
        image.pullSecrets[0].secret=registry               | at '/image/pullSecrets/0': additional properties 'secret' not allowed
        publicUrl=https://loyalty.example/shop             | at '/publicUrl': 'https://loyalty.example/shop' does not match pattern
        store.zone=Mars/Base                               | at '/store/zone': 'Mars/Base' does not match pattern
        store.locale=Chinese                               | at '/store/locale': 'Chinese' does not match pattern
        corsOrigins[0]=shop.example                        | at '/corsOrigins/0': 'shop.example' does not match pattern
        traces.share=2                                     | at '/traces/share': maximum: got 2, want 1
        traces.share=1.5                                   | at '/traces/share': '1.5' does not match pattern
        traces.collector=collector:4317                    | at '/traces/collector': 'collector:4317' does not match pattern
        database.host=http://x                             | at '/database/host': 'http://x' does not match pattern
        services.scoring.database.host=db:5432             | at '/services/scoring/database/host': 'db:5432' does not match pattern
        kafka.protocol=TLS                                 | at '/kafka/protocol': value must be one of 'PLAINTEXT', 'SSL'
        kafka.brokers=kafka                                | at '/kafka/brokers': 'kafka' does not match pattern
        kafka.tls.ca.existingSecret=Kafka_CA               | at '/kafka/tls/ca/existingSecret': 'Kafka_CA' does not match pattern
        oidc.url=id.example/realms/rung                    | at '/oidc/url': 'id.example/realms/rung' does not match pattern
        oidc.url=https://id.example/realms/my rung         | at '/oidc/url': 'https://id.example/realms/my rung' does not match pattern
        mail.host=smtp://smtp.example                      | at '/mail/host': 'smtp://smtp.example' does not match pattern
        mail.from=loyalty                                  | at '/mail/from': 'loyalty' does not match pattern
        keys.vault=vault                                   | at '/keys/vault': 'vault' does not match pattern
        gateway.trustedProxies=https://proxy               | at '/gateway/trustedProxies': 'https://proxy' does not match pattern
        backup.storage=ten                                 | at '/backup/storage': 'ten' does not match pattern
        stream.memory=96Mi                                 | at '/stream/memory': '96Mi' does not match pattern
        stream.storage=ten                                 | at '/stream/storage': 'ten' does not match pattern
        pods.resources.requests.memroy=1Gi                 | at '/pods/resources/requests': additional properties 'memroy' not allowed
        pods.resources.requests.memory=512m                | at '/pods/resources/requests/memory': '512m' does not match pattern
        pods.resources.requests.cpu=1Gi                    | at '/pods/resources/requests/cpu': '1Gi' does not match pattern
        pods.maxUnavailable=many                           | at '/pods/maxUnavailable': 'many' does not match pattern
        pods.maxUnavailable=0                              | at '/pods/maxUnavailable': minimum: got 0, want 1
        services.scoring.maxUnavailable=0%                 | at '/services/scoring/maxUnavailable': '0%' does not match pattern
        pods.extraVolumes[0].name=A                        | at '/pods/extraVolumes/0/name': 'A' does not match pattern
        pods.affinity.nodeAffinty.x=y                      | at '/pods/affinity': additional properties 'nodeAffinty' not allowed
        pods.tolerations[0].kye=spot                       | at '/pods/tolerations/0': additional properties 'kye' not allowed
        pods.extraEnv[0].name=A,pods.extraEnv[0].from=b    | at '/pods/extraEnv/0': additional properties 'from' not allowed
        pods.extraVolumeMounts[0].path=/a                  | at '/pods/extraVolumeMounts/0': additional properties 'path' not allowed
        networkPolicy.peers.kafka[0].foo=bar               | at '/networkPolicy/peers/kafka/0': additional properties 'foo' not allowed
        networkPolicy.peers.kafka[0].podSelector.app=kafka | at '/networkPolicy/peers/kafka/0/podSelector': additional properties 'app' not allowed
        networkPolicy.peers.mail[0].ipBlock.cidr=10.0.0.1  | at '/networkPolicy/peers/mail/0/ipBlock/cidr': '10.0.0.1' does not match pattern
        services.benefits.database.peers[0].foo=bar        | at '/services/benefits/database/peers/0': additional properties 'foo' not allowed
        ingress.host=a_b                                   | at '/ingress/host': 'a_b' does not match pattern
        httpRoute.host=https://loyalty.example             | at '/httpRoute/host': 'https://loyalty.example' does not match pattern
        httpRoute.parentRefs[0].gateway=web                | at '/httpRoute/parentRefs/0': additional properties 'gateway' not allowed
        demo.host=http://rung.localhost                    | at '/demo/host': 'http://rung.localhost' does not match pattern
        """)
    void theSchemaNamesTheValue(String set, String sentence) {
        var outcome = Chart.tried("minimal", set);

        assertThat(outcome.exit()).isNotZero();
        assertThat(outcome.error()).contains(sentence);
    }
}
