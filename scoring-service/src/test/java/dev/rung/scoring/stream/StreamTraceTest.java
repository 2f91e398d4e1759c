package dev.rung.scoring.stream;

import static dev.rung.scoring.Histories.ALICE;
import static dev.rung.scoring.Histories.daysAgo;
import static dev.rung.scoring.Histories.paid;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.Topic;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The trace of a record goes on in everything that the stream makes of it, and in nothing else.
class StreamTraceTest {

    private static final String RECORDED = "00-a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1-aaaaaaaaaaaaaaaa-01";
    private static final String UNRECORDED = "00-b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0-bbbbbbbbbbbbbbbb-00";

    private final InMemorySpanExporter spans = InMemorySpanExporter.create();
    private final StreamOfTests stream = new StreamOfTests(OpenTelemetrySdk.builder()
            .setTracerProvider(SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(spans))
                    .build())
            .build());

    @AfterEach
    void close() {
        stream.close();
    }

    @Test
    void aRecordedTraceGoesOnFromTheStepOfTheStream() {
        pay("1", RECORDED);

        assertThat(spans.getFinishedSpanItems()).singleElement().satisfies(step -> {
            assertThat(step.getName()).isEqualTo("process behaviour");
            assertThat(step.getParentSpanId()).isEqualTo("aaaaaaaaaaaaaaaa");
            var next = "traceparent=00-a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1-" + step.getSpanId() + "-01";
            assertThat(headersOn(Topic.ASSESSMENTS)).containsExactly(List.of(next));
            assertThat(headersOn(Topic.TIER_EVENTS)).isNotEmpty().allMatch(List.of(next)::equals);
            assertThat(headersOn(Topic.DECISION_INPUTS)).isNotEmpty().allMatch(List.of(next)::equals);
        });
    }

    @Test
    void oneThatIsNotRecordedIsHandedOnAsItCame() {
        pay("1", UNRECORDED);

        assertThat(headersOn(Topic.ASSESSMENTS)).containsExactly(List.of("traceparent=" + UNRECORDED));
        assertThat(spans.getFinishedSpanItems()).isEmpty();
    }

    @Test
    void theNextRecordAndTheTimersHaveNoPartInIt() {
        pay("1", RECORDED);
        stream.send(paid("2", "10", daysAgo(1)));
        for (int day = 0; day < 420; day += 2) {
            stream.after(Duration.ofDays(2));
        }

        var headers = headersOn(Topic.ASSESSMENTS);
        assertThat(headers).hasSizeGreaterThan(2);
        assertThat(headers.getFirst()).hasSize(1);
        assertThat(headers.subList(1, headers.size())).allMatch(List::isEmpty);
        assertThat(spans.getFinishedSpanItems()).hasSize(1);
    }

    @Test
    void whatIsPutAsideKeepsItsTrace() {
        send("{".getBytes(UTF_8), UNRECORDED);

        assertThat(headersOn(Topic.SCORING_DEAD_LETTERS)).containsExactly(List.of("traceparent=" + UNRECORDED));
        assertThat(headersOn(Topic.ASSESSMENTS)).containsExactly(List.of("traceparent=" + UNRECORDED));
    }

    private void pay(String order, String trace) {
        send(StreamOfTests.json(paid(order, "9000", daysAgo(1))), trace);
    }

    private void send(byte[] value, String trace) {
        var headers = new RecordHeaders()
                .add("ce_subject", "C-ALICE".getBytes(UTF_8))
                .add("traceparent", trace.getBytes(UTF_8));
        stream.send(new TestRecord<>(ALICE.toString(), value, headers, StreamOfTests.NOW));
    }

    private List<List<String>> headersOn(Topic topic) {
        return stream
                .driver
                .createOutputTopic(topic.topicName(), new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList()
                .stream()
                .map(TestRecord::headers)
                .map(StreamTraceTest::texts)
                .toList();
    }

    private static List<String> texts(Headers headers) {
        return StreamSupport.stream(headers.spliterator(), false)
                .map(StreamTraceTest::text)
                .toList();
    }

    private static String text(Header header) {
        return header.key() + "=" + new String(header.value(), UTF_8);
    }
}
