package dev.rung.local.servers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.contracts.Topic;
import dev.rung.local.process.Launch;
import dev.rung.local.process.LeftoverProcesses;
import dev.rung.local.process.ProcessRegistry;
import dev.rung.local.process.Readiness;
import dev.rung.local.process.Supervised;
import dev.rung.local.process.Watchdog;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real servers, started as `./rung up` starts them.
@Tag("servers")
class ServersTest {

    private static final Path CACHE = Path.of("target", "cache").toAbsolutePath();
    private static final Path RELEASES = Path.of("target", "keycloak").toAbsolutePath();
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder = Path.of(".");

    private final BlockingQueue<Map<String, Long>> pids = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private final Deque<Supervised> started = new ArrayDeque<>();
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void quietly() {
        Logger.getLogger("").setLevel(Level.SEVERE);
    }

    @AfterEach
    void stop() {
        started.forEach(Supervised::stop);
        http.close();
    }

    @Test
    void postgresKeepsItsDataThroughAKillAndEveryServiceHasItsOwnSchema() throws Exception {
        var port = freePort();
        startPostgres(port);
        execute(port, "scoring", "create table kept as select 42 as answer");

        ProcessHandle.of(pid("postgres")).orElseThrow().destroyForcibly();
        assertThat(pid("postgres")).isPositive();
        said.poll(30, TimeUnit.SECONDS);
        assertThat(said.poll(60, TimeUnit.SECONDS)).startsWith("postgres is back");

        try (var scoring = DriverManager.getConnection(url(port, "rung"), "scoring", "scoring");
                var found = scoring.createStatement().executeQuery("select answer, current_schema from kept")) {
            assertThat(found.next()).isTrue();
            assertThat(found.getInt(1)).isEqualTo(42);
            assertThat(found.getString(2)).isEqualTo("scoring");
        }
    }

    @Test
    void postgresStartsOnDataOfAServerThatWasKilledWithItsLauncher() throws Exception {
        var port = freePort();
        startPostgres(port);
        started.removeFirst().stop();
        Files.writeString(folder.resolve("postgres/postmaster.pid"), "999999\n");

        startPostgres(port);

        execute(port, "outreach", "select 1");
    }

    @Test
    void kafkaHasTheTopicsOfTheContractsAndNoOthersByMistake() throws Exception {
        var port = freePort();
        var kafka = new Kafka(folder, folder, port, freePort());
        start(kafka.prepare(), kafka::ready);

        try (var admin = Admin.create(Map.of("bootstrap.servers", "localhost:" + port))) {
            var names = Arrays.stream(Topic.values()).map(Topic::topicName).toList();
            assertThat(admin.listTopics().names().get()).containsAll(names);
            assertThat(admin.describeTopics(names).allTopicNames().get().values())
                    .allSatisfy(topic -> assertThat(topic.partitions()).hasSize(4));
            assertThat(setting(admin, "assessments", "cleanup.policy")).isEqualTo("compact");
            assertThat(setting(admin, "behaviour", "cleanup.policy")).isEqualTo("delete");
            assertThat(setting(admin, "behaviour", "retention.ms")).isEqualTo(millis(732 + 28));
            assertThat(setting(admin, "tier-events", "retention.ms")).isEqualTo(millis(28));
        }
        assertThat(kafka.ready()).as("asking twice creates nothing twice").isTrue();
    }

    private static String millis(int days) {
        return Long.toString(Duration.ofDays(days).toMillis());
    }

    @Test
    void everyMailBecomesAFile() throws Exception {
        var port = freePort();
        try (var _ = MailSink.start(folder.resolve("mail"), port)) {
            var mail = new jakarta.mail.internet.MimeMessage(jakarta.mail.Session.getInstance(smtp(port)));
            mail.setFrom("store@rung.example");
            mail.setRecipients(jakarta.mail.Message.RecipientType.TO, "alice@rung.example");
            mail.setSubject("金牌", "UTF-8");
            mail.setText("恭喜", "UTF-8");
            jakarta.mail.Transport.send(mail);
            jakarta.mail.Transport.send(mail);
        }
        try (var files = Files.list(folder.resolve("mail"))) {
            assertThat(files).hasSize(2).allSatisfy(file -> {
                assertThat(file.toString()).endsWith("-alice@rung.example.eml");
                assertThat(file).content().contains("To: alice@rung.example");
            });
        }
    }

    @Test
    void keycloakGivesTheTokensThatTheServicesUnderstand() throws Exception {
        var postgresPort = freePort();
        var addresses = new KeycloakAddresses(freePort(), postgresPort, 8080);
        startPostgres(postgresPort);
        startKeycloak(addresses);

        assertThat(roles(token(
                        addresses, "grant_type=client_credentials&client_id=storefront&client_secret=storefront")))
                .contains("storefront");
        assertThat(roles(token(
                        addresses,
                        "grant_type=client_credentials&client_id=rung-services&client_secret=rung-services")))
                .contains("service");
        var alice = password(addresses, "alice");
        assertThat(roles(alice)).contains("customer").doesNotContain("storefront");
        assertThat(alice.path("customer_id").asText()).isEqualTo("C-ALICE");
        assertThat(alice.path("iss").asText()).isEqualTo(addresses.realm());
        for (var role : new String[] {"analyst", "marketer", "benefits-manager", "agent", "approver", "admin"}) {
            var staff = password(addresses, role);
            assertThat(roles(staff)).contains(role);
            assertThat(staff.path("preferred_username").asText()).isEqualTo(role);
        }

        started.removeFirst().stop();
        var moved = new KeycloakAddresses(freePort(), postgresPort, 9090);
        startKeycloak(moved);
        for (var application : new String[] {"console", "member"}) {
            assertThat(loginPage(moved, application, 9090, "en").statusCode())
                    .as(application + " moved")
                    .isEqualTo(200);
            assertThat(loginPage(moved, application, 8080, "en").statusCode())
                    .as(application + " where it was before")
                    .isEqualTo(400);
        }
        assertThat(loginPage(moved, "member", 9090, "en").body())
                .contains("<html class=\"login-pf\" lang=\"en\"", "Sign In", "/login/rung/css/rung.css");
        assertThat(loginPage(moved, "member", 9090, "zh-CN").body())
                .contains("<html class=\"login-pf\" lang=\"zh", "登录");
    }

    private void startKeycloak(KeycloakAddresses addresses) throws Exception {
        var keycloak = new Keycloak(CACHE, RELEASES, folder, addresses);
        start(keycloak.prepare(), keycloak::ready);
        new RedirectUris(addresses).register();
    }

    private void startPostgres(int port) throws Exception {
        var postgres = new Postgres(CACHE, folder, folder, port);
        start(postgres.prepare(), postgres::ready);
    }

    private void start(Launch launch, Readiness readiness) throws Exception {
        var book = new ProcessRegistry(Watchdog.start(), new LeftoverProcesses(folder.resolve("processes")), pids::add);
        var supervised = new Supervised(launch, readiness, book, said::add);
        started.addFirst(supervised);
        supervised.start();
    }

    private long pid(String name) throws InterruptedException {
        var found = pids.poll(60, TimeUnit.SECONDS);
        return found == null ? -1 : found.getOrDefault(name, -1L);
    }

    private JsonNode password(KeycloakAddresses addresses, String name) throws Exception {
        return token(addresses, "grant_type=password&client_id=rung-cli&username=%1$s&password=%1$s".formatted(name));
    }

    private JsonNode token(KeycloakAddresses addresses, String form) throws Exception {
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(addresses.realm() + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var token = JSON.readTree(answer.body()).path("access_token").asText();
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }

    private HttpResponse<String> loginPage(
            KeycloakAddresses addresses, String application, int gatewayPort, String language) throws Exception {
        var uri = addresses.realm()
                + "/protocol/openid-connect/auth?client_id=rung-%1$s&response_type=code&scope=openid&ui_locales=%3$s"
                        .formatted(application, gatewayPort, language)
                + "&code_challenge_method=S256&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
                + "&redirect_uri=http://localhost:%2$d/%1$s/".formatted(application, gatewayPort);
        return http.send(HttpRequest.newBuilder(URI.create(uri)).build(), BodyHandlers.ofString());
    }

    private static Iterable<String> roles(JsonNode token) {
        return token.path("realm_access")
                .path("roles")
                .valueStream()
                .map(JsonNode::asText)
                .toList();
    }

    private static String setting(Admin admin, String topic, String name) throws Exception {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        var settings = admin.describeConfigs(List.of(resource)).all().get().get(resource);
        return Objects.requireNonNull(settings).get(name).value();
    }

    private static void execute(int port, String service, String sql) throws Exception {
        try (var connection = DriverManager.getConnection(url(port, "rung"), service, service)) {
            connection.createStatement().execute(sql);
        }
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    private static Properties smtp(int port) {
        var properties = new Properties();
        properties.put("mail.smtp.host", "localhost");
        properties.put("mail.smtp.port", Integer.toString(port));
        return properties;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
