package dev.rung.platform.outbox;

import static dev.rung.platform.outbox.Relays.andThen;
import static dev.rung.platform.outbox.Relays.relayAll;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.UUID.randomUUID;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.contracts.Topic;
import dev.rung.platform.Database;
import dev.rung.testing.Events;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Real PostgreSQL, real Kafka, several relays, and what can happen to them; apart from
/// the application's own relay.
@Tag("servers")
class RelayingTest {

    private static final Topic TOPIC = Topic.POINTS_EVENTS;

    private static KafkaProducer<String, String> producer;

    private final String key = randomUUID().toString();

    @BeforeAll
    static void prepare() {
        Database.RELAYING.migrate();
        producer = Relays.producer();
    }

    @AfterAll
    static void closeTheProducer() {
        producer.close();
    }

    @BeforeEach
    void startEmpty() {
        Database.RELAYING.execute("truncate outbox");
    }

    @Test
    void sendsWhatWaitsInOrderAndDeletesIt() throws Exception {
        add(1, 1_200);

        relayAll(new KafkaCarrier(producer));

        assertThat(arrived()).isEqualTo(numbers(1, 1_200));
        assertThat(Database.RELAYING.count("outbox")).isZero();
    }

    /// A database restored from a backup knows by this what it has told, and what was told after it.
    @Test
    void keepsHowFarItHasToldWithWhatItDeletes() throws Exception {
        add(1, 3);

        relayAll(new KafkaCarrier(producer));

        var last = records().getLast();
        assertThat(Database.RELAYING.count("topic_positions where kind = 'TOLD' and topic = '%s' and partition = %d"
                                .formatted(last.topic(), last.partition())
                        + " and next_offset = " + (last.offset() + 1)))
                .isOne();
    }

    @Test
    void bringsTheTraceOfTheRequestToTheRecord() throws Exception {
        add(1, 1);

        relayAll(new KafkaCarrier(producer));

        assertThat(records())
                .singleElement()
                .satisfies(arrived -> assertThat(new String(
                                arrived.headers().lastHeader("traceparent").value(), UTF_8))
                        .isEqualTo("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));
    }

    @Test
    void whatIsSentByARelayThatIsKilledBeforeItDeletesIsSentAgainInOrder() throws Exception {
        add(1, 3);

        assertThat(runAndDie()).isEqualTo(DyingRelay.KILLED);
        assertThat(Database.RELAYING.count("outbox")).isEqualTo(3);
        assertThat(arrived()).isEqualTo(List.of(1));

        add(4, 5);
        relayAll(new KafkaCarrier(producer));

        assertThat(arrived()).isEqualTo(List.of(1, 1, 2, 3, 4, 5));
        assertThat(new LinkedHashSet<>(arrived())).containsExactly(1, 2, 3, 4, 5);
        assertThat(Database.RELAYING.count("outbox")).isZero();
    }

    @Test
    void aLostConnectionLosesNothing() throws Exception {
        add(1, 3);

        assertThatThrownBy(() -> relayAll(andThen(new KafkaCarrier(producer), RelayingTest::cutAllOtherConnections)))
                .isInstanceOf(SQLException.class);
        relayAll(new KafkaCarrier(producer));

        assertThat(new LinkedHashSet<>(arrived())).containsExactly(1, 2, 3);
        assertThat(Database.RELAYING.count("outbox")).isZero();
    }

    /// The second asks while the first is between sending and deleting; without the lock it
    /// would send the same again.
    @Test
    void whileOneRelayIsAtWorkAnotherRests() throws Exception {
        add(1, 2);
        var sending = new CountDownLatch(1);
        var mayDelete = new CountDownLatch(1);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = executor.submit(() -> {
                relayAll(andThen(new KafkaCarrier(producer), () -> {
                    sending.countDown();
                    await(mayDelete);
                }));
                return true;
            });
            await(sending);

            relayAll(new KafkaCarrier(producer));
            mayDelete.countDown();
            first.get(30, SECONDS);
        }

        assertThat(arrived()).isEqualTo(List.of(1, 2));
    }

    @Test
    void severalRelaysAndWritersAtOnceSendEverythingOnceAndInOrder() throws Exception {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = new ArrayList<CompletableFuture<Void>>();
            for (var relay = 0; relay < 3; relay++) {
                work.add(CompletableFuture.runAsync(() -> relayUntil(600), executor));
            }
            IntStream.rangeClosed(1, 600).forEach(number -> add(number, number));
            CompletableFuture.allOf(work.toArray(CompletableFuture[]::new)).get(60, SECONDS);
        }

        assertThat(arrived()).isEqualTo(numbers(1, 600));
    }

    /// One event of a key is not acknowledged: those behind it stay, other keys go on.
    @Test
    void whatKafkaRefusesHoldsBackItsKeyOnly() throws Exception {
        add(1, 3);
        var other = randomUUID().toString();
        insert(other, 7);
        var refused = new Refusing(new KafkaCarrier(producer), "\"2\"");

        relayAll(refused);
        assertThat(arrived()).isEqualTo(List.of(1));
        assertThat(Events.records(TOPIC, other)).hasSize(1);
        assertThat(Database.RELAYING.count("outbox")).isEqualTo(2);

        relayAll(new KafkaCarrier(producer));
        assertThat(arrived()).isEqualTo(List.of(1, 2, 3));
    }

    private void relayUntil(int number) {
        try {
            while (!arrived().contains(number)) {
                relayAll(new KafkaCarrier(producer));
            }
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// In a process of its own, so that it can really be killed.
    private static int runAndDie() throws Exception {
        var settings = System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("rung.test."))
                .map(name -> "-D" + name + "=" + System.getProperty(name));
        var command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-cp",
                System.getProperty("java.class.path")));
        settings.forEach(command::add);
        command.add(DyingRelay.class.getName());
        var process = new ProcessBuilder(command).inheritIO().start();
        return process.waitFor(60, SECONDS) ? process.exitValue() : -1;
    }

    private static void cutAllOtherConnections() {
        Database.RELAYING.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                + " where usename = current_user and pid <> pg_backend_pid()");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(int from, int to) {
        IntStream.rangeClosed(from, to).forEach(number -> insert(key, number));
    }

    private static void insert(String key, int number) {
        Database.RELAYING.execute(
                "insert into outbox (topic, key, payload, headers) values ('%s', '%s', '\"%d\"', '%s')"
                        .formatted(
                                TOPIC.topicName(),
                                key,
                                number,
                                "{\"traceparent\":\"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01\"}"));
    }

    private List<ConsumerRecord<String, String>> records() {
        return Events.records(TOPIC, key);
    }

    private List<Integer> arrived() {
        return records().stream()
                .map(arrived -> Integer.valueOf(arrived.value().replace("\"", "")))
                .toList();
    }

    private static List<Integer> numbers(int from, int to) {
        return IntStream.rangeClosed(from, to).boxed().toList();
    }

    /// Kafka, on a day when it does not take one event.
    private record Refusing(Carrier kafka, String payload) implements Carrier {

        @Override
        public Set<Long> send(Collection<OutboxEntry> events) throws InterruptedException {
            return kafka.send(events.stream()
                    .filter(event -> !event.payload().equals(payload))
                    .toList());
        }
    }
}
