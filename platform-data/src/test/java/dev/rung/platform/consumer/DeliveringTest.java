package dev.rung.platform.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.platform.deadletter.DeadLetterReason;
import dev.rung.platform.door.Delivery;
import dev.rung.platform.door.EventReader;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/// Events are words; the door takes all but those that begin with an exclamation mark.
class DeliveringTest {

    private final List<String> taken = new ArrayList<>();
    private final Map<String, String> aside = new HashMap<>();
    private final List<Duration> rests = new ArrayList<>();
    private int databaseIsAwayFor;
    private int lockedFor;
    private int deadLettersFailFor;
    private int stays;

    record DeliveredWord(String type, String word) {}

    private final Delivering<DeliveredWord> delivering = new Delivering<>(
            new EventReader<>(new ObjectMapper(), DeliveredWord.class),
            (batch, _) -> work(() -> take(batch)),
            this::putAside,
            new Member());

    @Test
    void aBatchIsTakenAtOnce() throws InterruptedException {
        delivering.deliver(records("one", "two"));

        assertThat(taken).containsExactly("one+two");
        assertThat(aside).isEmpty();
    }

    @Test
    void oneThatIsRefusedTakesNoNeighbourAlong() throws InterruptedException {
        delivering.deliver(records("one", "!two", "three"));

        assertThat(taken).containsExactly("one", "three");
        assertThat(aside).containsOnlyKeys("!two");
        assertThat(aside.get("!two")).isEqualTo("refused");
    }

    @Test
    void oneThatCannotBeReadIsPutAsideAndTheRestIsTakenTogether() throws InterruptedException {
        var records = new ArrayList<>(records("one", "two"));
        records.add(1, record(7, "{\"word\": "));

        delivering.deliver(records);

        assertThat(taken).containsExactly("one+two");
        assertThat(aside).containsValue("unreadable").hasSize(1);
    }

    @Test
    void aDatabaseThatIsAwayForAMomentIsAskedAgainAndNothingIsPutAside() throws InterruptedException {
        databaseIsAwayFor = 5;

        delivering.deliver(records("one", "two"));

        assertThat(taken).containsExactly("one+two");
        assertThat(aside).isEmpty();
        assertThat(rests).hasSize(5).isSorted();
        assertThat(rests.getLast()).isGreaterThan(rests.getFirst());
    }

    /// Where no dead letter can be written, it is the database and not the record.
    @Test
    void aDatabaseThatIsAwayForLongIsWaitedForHoweverLong() throws InterruptedException {
        databaseIsAwayFor = 40;
        deadLettersFailFor = 100;

        delivering.deliver(records("one", "two"));

        assertThat(taken).containsExactly("one", "two");
        assertThat(aside).isEmpty();
    }

    /// The lock is somebody else's: however long they have it, it is not the record's fault.
    @Test
    void aLockIsWaitedForHoweverLong() throws InterruptedException {
        lockedFor = 40;

        delivering.deliver(records("one", "two"));

        assertThat(taken).containsExactly("one+two");
        assertThat(aside).isEmpty();
    }

    @Test
    void aRecordThatAlwaysFailsLikeADatabaseThatIsAwayIsPutAsideInTheEnd() throws InterruptedException {
        delivering.deliver(records("?one", "two"));

        assertThat(taken).containsExactly("two");
        assertThat(aside).containsOnlyKeys("?one");
    }

    @Test
    void aDeadLetterIsWrittenAgainUntilItIsKept() throws InterruptedException {
        deadLettersFailFor = 3;

        delivering.deliver(records("!one", "two"));

        assertThat(aside).containsOnlyKeys("!one");
        assertThat(taken).containsExactly("two");
    }

    /// Each may take seconds, and Kafka forgets a consumer that it does not hear of for some minutes.
    @Test
    void betweenTheRecordsOfABatchKafkaHearsOfTheConsumer() throws InterruptedException {
        var unreadable = Stream.generate(() -> record(7, "{\"word\": ")).limit(100);
        var refused = records("!one").getFirst();

        delivering.deliver(Stream.concat(unreadable, Stream.of(refused)).toList());

        assertThat(stays).isEqualTo(100 + 2);
    }

    @Test
    void theEndOfAKeyIsNoEvent() throws InterruptedException {
        delivering.deliver(List.of(new ConsumerRecord<>("words", 0, 0, new byte[0], null)));

        assertThat(taken).isEmpty();
        assertThat(aside).isEmpty();
    }

    private static Future<?> work(Callable<?> work) {
        var task = new FutureTask<>(work);
        task.run();
        return task;
    }

    private Void take(List<Delivery<DeliveredWord>> batch) throws IOException {
        if (databaseIsAwayFor-- > 0
                || batch.stream().anyMatch(one -> one.event().word().startsWith("?"))) {
            throw new IOException("connection refused");
        }
        if (lockedFor-- > 0) {
            throw new IllegalStateException(new PgException("not free in time", "ERROR", "55P03", ""));
        }
        if (batch.stream().anyMatch(one -> one.event().word().startsWith("!"))) {
            throw new IllegalStateException("not this one");
        }
        taken.add(String.join("+", batch.stream().map(one -> one.event().word()).toList()));
        return null;
    }

    private void putAside(ConsumerRecord<byte[], byte[]> record, DeadLetterReason reason) {
        if (deadLettersFailFor-- > 0) {
            throw new IllegalStateException("connection refused");
        }
        var text = new String(record.value(), UTF_8);
        aside.put(text.replaceAll(".*\"word\": \"?([^\"]*).*", "$1"), reason.code());
    }

    private final class Member implements Delivering.Membership {

        @Override
        public void stay() {
            stays++;
        }

        @Override
        public void await(Future<?> work) throws InterruptedException, ExecutionException {
            stays++;
            work.get();
        }

        @Override
        public void rest(Duration pause) {
            rests.add(pause);
        }
    }

    private static List<ConsumerRecord<byte[], byte[]>> records(String... words) {
        return Stream.of(words)
                .map(word -> record(0, "{\"type\": \"word\", \"word\": \"" + word + "\"}"))
                .toList();
    }

    private static ConsumerRecord<byte[], byte[]> record(long offset, String text) {
        return new ConsumerRecord<>("words", 0, offset, new byte[0], text.getBytes(UTF_8));
    }
}
