package dev.rung.platform.outbox;

import static java.util.UUID.randomUUID;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.contracts.Topic;
import dev.rung.platform.Database;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.listening.ListenerConnection;
import dev.rung.platform.listening.PgNotifications;
import dev.rung.testing.Events;
import dev.rung.testing.Servers;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/// The thread that listens and relays, in good and bad times.
@Tag("servers")
class RelayTest {

    /// So long that only a notification can be what woke it.
    private static final Duration NEVER = Duration.ofMinutes(5);

    private static final Duration OFTEN = Duration.ofMillis(50);

    private static final URI ADDRESS = URI.create(Servers.jdbcUrl().substring("jdbc:".length()));

    private final String key = randomUUID().toString();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final KafkaProducer<String, String> producer = Relays.producer();
    private final Vertx vertx = Vertx.vertx();
    private final PgNotifications notifications = new PgNotifications(vertx, new DatabaseAddress());
    private Thread thread = new Thread();

    @BeforeEach
    void prepare() {
        Database.RELAY.migrate();
        Database.RELAY.execute("truncate outbox");
    }

    @AfterEach
    void stop() throws InterruptedException {
        notifications.close();
        thread.interrupt();
        Database.RELAY.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                + " where usename = current_user and pid <> pg_backend_pid()");
        thread.join(Duration.ofSeconds(10));
        producer.close();
        vertx.close();
        assertThat(thread.isAlive()).isFalse();
    }

    @Test
    void isWokenByWhatIsAdded() {
        start(NEVER);
        awaitThatItListens();

        add(1);

        await().until(() -> arrived() == 1);
    }

    @Test
    void findsWhatWasAddedBeforeItStarted() {
        add(1);

        start(NEVER);

        await().until(() -> arrived() == 1);
    }

    @Test
    void comesBackWhenItsConnectionIsCut() {
        start(OFTEN);
        awaitThatItListens();

        Database.RELAY.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                + " where usename = current_user and pid <> pg_backend_pid()");
        add(1);

        await().until(() -> arrived() == 1);
    }

    @Test
    void howLongEventsWaitIsSeenWhileNoneCanBeSent() {
        add(1);

        start(OFTEN, _ -> {
            throw new IllegalStateException("Kafka is away");
        });

        await().until(() -> meters.get("rung.outbox.age").timeGauge().value(MILLISECONDS) > 100);
    }

    private void start(Duration poll) {
        start(poll, new KafkaCarrier(producer));
    }

    private void start(Duration poll, Carrier carrier) {
        var database = new PGSimpleDataSource();
        database.setUrl(Servers.jdbcUrl());
        database.setUser(Database.RELAY.role());
        database.setPassword(Database.RELAY.role());
        var relaying = new Relaying(carrier, new JsonText(new ObjectMapper()));
        var relay = new Relay(database, relaying, new OutboxAge(meters, Clock.systemUTC()), poll);
        notifications.listen("outbox_" + Database.RELAY.role(), _ -> relay.wake());
        thread = Thread.ofPlatform().daemon().start(relay);
    }

    private void awaitThatItListens() {
        await().until(() -> Database.RELAY.count("pg_stat_activity where usename = current_user"
                        + " and pid <> pg_backend_pid() and state = 'idle' and query ilike 'listen%'")
                > 0);
    }

    /// Where the test's relay listens.
    private record DatabaseAddress(String host, int port, String name, String user, String password)
            implements ListenerConnection {

        DatabaseAddress() {
            this(ADDRESS.getHost(), ADDRESS.getPort(), "rung", Database.RELAY.role(), Database.RELAY.role());
        }
    }

    private void add(int number) {
        Database.RELAY.execute("insert into outbox (topic, key, payload, headers) values ('%s', '%s', '\"%d\"', '{}')"
                .formatted(Topic.POINTS_EVENTS.topicName(), key, number));
    }

    private int arrived() {
        return Events.records(Topic.POINTS_EVENTS, key).size();
    }
}
