package dev.rung.customer.webhook.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.rung.customer.webhook.Receiver;
import dev.rung.customer.webhook.address.CheckedTarget;
import dev.rung.customer.webhook.delivery.WebhookAnswer.Answered;
import dev.rung.customer.webhook.delivery.WebhookAnswer.Unanswered;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.PemTrustOptions;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookClientTest {

    private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");

    private final Vertx vertx = Vertx.vertx();
    private final WebhookClient client = new WebhookClient(vertx, new ClientDefaults(Duration.ofSeconds(5)));
    private Receiver receiver;

    @BeforeEach
    void open() throws IOException {
        receiver = new Receiver(0);
    }

    @AfterEach
    void close() {
        receiver.close();
        client.close();
        vertx.close();
    }

    @Test
    void theAddressIsConnectedToAndTheNameIsOnlyToldToTheReceiver() {
        receiver.answer("/hook", 200, Map.of(), "thank you");

        // no resolver knows the name
        assertThat(post("receiver.test", "/hook?shop=1")).isEqualTo(new Answered(200, null, "thank you"));
        assertThat(receiver.at("/hook")).singleElement().satisfies(one -> {
            assertThat(one.host()).isEqualTo("receiver.test:" + receiver.port());
            assertThat(one.id()).isEqualTo("msg_1");
            assertThat(one.body()).isEqualTo("{}");
        });
    }

    @Test
    void aRedirectIsAnAnswerLikeAnyOther() {
        receiver.answer("/moved", 307, Map.of("Location", "/elsewhere"), "");

        assertThat(post("receiver.test", "/moved")).isEqualTo(new Answered(307, null, ""));
        assertThat(receiver.at("/elsewhere")).isEmpty();
    }

    @Test
    void whoDoesNotAnswerIsNotWaitedForForLong() {
        receiver.hang("/hang");

        assertThat(post("receiver.test", "/hang")).isEqualTo(new Unanswered("timeout"));
    }

    @Test
    void theStatusCountsWhereTheTextDoesNotEnd() {
        receiver.trickle("/trickle", 200);

        assertThat(post("receiver.test", "/trickle")).isEqualTo(new Answered(200, null, "so far"));
    }

    @Test
    void whoHasTheCertificateOfAnotherNameIsNotSentAnything(@TempDir Path folder) throws Exception {
        var keys = folder.resolve("keys.p12").toString();
        keytool("-genkeypair", "-keyalg", "EC", "-dname", "CN=receiver.test", "-ext", "san=dns:receiver.test", keys);
        var context = SSLContext.getInstance("TLS");
        context.init(keyManagers(keys), null, null);
        var server = HttpsServer.create(new InetSocketAddress(HERE, 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        var hosts = new CopyOnWriteArrayList<String>();
        server.createContext("/", exchange -> {
            hosts.add(exchange.getRequestHeaders().getFirst("Host"));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        var port = server.getAddress().getPort();
        var certificate = keytool("-exportcert", "-rfc", keys);
        var trusting =
                new HttpClientOptions().setTrustOptions(new PemTrustOptions().addCertValue(Buffer.buffer(certificate)));
        var trusts = new WebhookClient(vertx, new ClientDefaults(Duration.ofSeconds(5)), trusting);
        try {
            assertThat(tls(trusts, "receiver.test", port)).isEqualTo(new Answered(204, null, ""));
            assertThat(tls(trusts, "other.test", port)).isInstanceOf(Unanswered.class);
            assertThat(tls(client, "receiver.test", port)).isInstanceOf(Unanswered.class);
            assertThat(hosts).containsExactly("receiver.test:" + port);
        } finally {
            trusts.close();
            server.stop(0);
        }
    }

    private static WebhookAnswer tls(WebhookClient client, String host, int port) {
        var target = new CheckedTarget(URI.create("https://" + host + ":" + port + "/"), host, port, true, HERE);
        return client.post(target, Map.of(), new byte[0]).await().atMost(Duration.ofSeconds(30));
    }

    private static KeyManager[] keyManagers(String keys) throws Exception {
        var store = KeyStore.getInstance(new File(keys), "changeit".toCharArray());
        var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, "changeit".toCharArray());
        return factory.getKeyManagers();
    }

    /// @param arguments the last one is the file with the keys
    private static String keytool(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/keytool"));
        command.addAll(List.of(arguments));
        command.add(command.size() - 1, "-keystore");
        command.addAll(List.of("-storepass", "changeit", "-alias", "receiver"));
        var process = new ProcessBuilder(command).start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    @Test
    void ofALongAnswerOnlyTheBeginningIsRead() {
        receiver.answer("/long", 500, Map.of(), "x\n".repeat(500_000));

        assertThat(post("receiver.test", "/long"))
                .isInstanceOfSatisfying(
                        Answered.class,
                        answered -> assertThat(answered.beginning())
                                .hasSizeLessThanOrEqualTo(200)
                                .startsWith("x x x"));
    }

    @Test
    void aWaitThatIsAskedForIsReadInSeconds() {
        receiver.answer("/later", 429, Map.of("Retry-After", "120"), "");
        receiver.answer("/then", 503, Map.of("Retry-After", "Wed, 21 Oct 2026 07:28:00 GMT"), "");

        assertThat(post("receiver.test", "/later")).isEqualTo(new Answered(429, Duration.ofSeconds(120), ""));
        assertThat(post("receiver.test", "/then")).isEqualTo(new Answered(503, null, ""));
    }

    @Test
    void whereNobodyListensThereIsNoConnection() {
        receiver.close();

        assertThat(post("receiver.test", "/hook")).isEqualTo(new Unanswered("no-connection"));
    }

    @Test
    void whoSpeaksNoTlsIsNotSentAnything() {
        var url = URI.create("https://receiver.test:" + receiver.port() + "/hook");
        var target = new CheckedTarget(url, "receiver.test", receiver.port(), true, HERE);

        assertThat(client.post(target, Map.of(), new byte[0]).await().atMost(Duration.ofSeconds(30)))
                .isInstanceOf(Unanswered.class);
        assertThat(receiver.at("/hook")).isEmpty();
    }

    private WebhookAnswer post(String host, String path) {
        var url = URI.create("http://" + host + ":" + receiver.port() + path);
        var target = new CheckedTarget(url, host, receiver.port(), false, HERE);
        return client.post(target, Map.of("webhook-id", "msg_1"), "{}".getBytes(UTF_8))
                .await()
                .atMost(Duration.ofSeconds(30));
    }

    private record ClientDefaults(Duration timeout) implements DeliverySettings {

        @Override
        public List<Duration> retries() {
            return List.of();
        }

        @Override
        public int atOnce() {
            return 4;
        }

        @Override
        public Duration failingFor() {
            return Duration.ofDays(5);
        }

        @Override
        public Duration retention() {
            return Duration.ofDays(30);
        }
    }
}
