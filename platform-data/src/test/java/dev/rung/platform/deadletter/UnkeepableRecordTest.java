package dev.rung.platform.deadletter;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.rung.contracts.Topic;
import dev.rung.contracts.scoring.AlarmEvent;
import dev.rung.contracts.scoring.AlarmEvent.DeadLettersRecorded;
import dev.rung.platform.Database;
import dev.rung.testing.DeadLetterTable;
import dev.rung.testing.DeadLetterTable.Letter;
import dev.rung.testing.Events;
import dev.rung.testing.Management;
import dev.rung.testing.Servers;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Records that even the table of dead letters does not take. The topics are made up: no consumer reads them.
@QuarkusTest
@WithTestResource(Servers.class)
class UnkeepableRecordTest {

    private static final DeadLetterReason REFUSED = new DeadLetterReason("refused", "somewhere");

    @Inject
    DeadLetters deadLetters;

    @Inject
    EveryMinuteTellOfDeadLetters everyMinute;

    @AfterEach
    void theDatabaseTakesEverything() {
        Database.APPLICATION.execute("alter table dead_letters drop constraint if exists accident");
    }

    @Test
    void anyBytesHeadersAndTimesAreKept() {
        var bytes = new byte[] {0, -1, (byte) 0xED, (byte) 0xA0, (byte) 0x80, 0};
        var headers =
                new RecordHeaders().add(new RecordHeader("\0\uD800", bytes)).add(new RecordHeader("", null));

        putAside("any-bytes", 1, Long.MAX_VALUE, bytes, headers);
        putAside("any-bytes", 2, -1, bytes, headers);

        assertThat(letters("any-bytes"))
                .hasSize(2)
                .allSatisfy(letter -> assertThat(letter.reason()).isEqualTo("refused"));
    }

    @Test
    void ofARecordWhoseContentIsRefusedThePlaceIsKept() {
        refuse("channel <> 'too-big' or value is null");

        putAside("too-big", 7, 1_000, new byte[10], new RecordHeaders());

        assertThat(letters("too-big")).singleElement().satisfies(letter -> {
            assertThat(letter.reason()).isEqualTo("unkeepable");
            assertThat(letter.detail()).isEqualTo("somewhere | PgException 23514 accident");
            assertThat(letter.value()).isEmpty();
        });
        given().auth()
                .oauth2(Tokens.of("admin"))
                .post("/api/v1/dead-letters/platform/"
                        + letters("too-big").getFirst().id() + "/replay")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:dead-letter-not-replayable"));
    }

    @Test
    void aRecordThatIsRefusedEvenSoIsCountedToldAndPassedOver() throws Throwable {
        refuse("channel <> 'nowhere'");

        putAside("nowhere", 1, 1_000, new byte[10], new RecordHeaders());
        putAside("nowhere", 2, 1_000, new byte[10], new RecordHeaders());

        assertThat(letters("nowhere")).isEmpty();
        given().get(Management.at("/q/metrics"))
                .then()
                .body(containsString("rung_dead_letters_total{channel=\"nowhere\",reason=\"lost\"} 2.0"));
        tell();
        tell();
        await().atMost(Duration.ofSeconds(30)).until(() -> !alarms("nowhere").isEmpty());
        assertThat(alarms("nowhere")).singleElement().satisfies(alarm -> {
            assertThat(alarm.reason()).isEqualTo("lost");
            assertThat(alarm.count()).isEqualTo(2);
        });
    }

    /// The consumer waits for it: nothing is passed over.
    @Test
    void aDatabaseThatIsAwayRefusesNothing() {
        Database.APPLICATION.execute("alter table dead_letters rename to dead_letters_away");
        try {
            assertThatThrownBy(() -> putAside("later", 1, 1_000, new byte[10], new RecordHeaders()))
                    .isInstanceOf(RuntimeException.class);
        } finally {
            Database.APPLICATION.execute("alter table dead_letters_away rename to dead_letters");
        }

        putAside("later", 1, 1_000, new byte[10], new RecordHeaders());

        assertThat(letters("later"))
                .singleElement()
                .satisfies(letter -> assertThat(letter.reason()).isEqualTo("refused"));
    }

    private static void refuse(String allBut) {
        Database.APPLICATION.execute(
                "alter table dead_letters add constraint accident check (%s) not valid".formatted(allBut));
    }

    private void putAside(String topic, long offset, long timestamp, byte[] bytes, Headers headers) {
        deadLetters.putAside(
                new ConsumerRecord<>(
                        topic,
                        0,
                        offset,
                        timestamp,
                        TimestampType.CREATE_TIME,
                        bytes.length,
                        bytes.length,
                        bytes,
                        bytes,
                        headers,
                        Optional.empty()),
                REFUSED);
    }

    private static List<Letter> letters(String channel) {
        return DeadLetterTable.of("platform").stream()
                .filter(letter -> letter.channel().equals(channel))
                .toList();
    }

    private void tell() throws Throwable {
        VertxContextSupport.subscribeAndAwait(everyMinute::tell);
    }

    private static List<DeadLettersRecorded> alarms(String channel) {
        return Events.read(Topic.ALARMS, AlarmEvent.class).stream()
                .filter(DeadLettersRecorded.class::isInstance)
                .map(DeadLettersRecorded.class::cast)
                .filter(alarm -> alarm.channel().equals(channel))
                .toList();
    }
}
