package dev.rung.platform.trace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.platform.trace.Tracing.TracedRecord;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TracingTest {

    private static final String ALICES = "00-a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1-aaaaaaaaaaaaaaaa-01";
    private static final String BOBS = "00-b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0-bbbbbbbbbbbbbbbb-01";
    private static final String CAROLS_UNRECORDED = "00-ca7ca7ca7ca7ca7ca7ca7ca7ca7ca7ca-cccccccccccccccc-00";

    private final InMemorySpanExporter recorded = InMemorySpanExporter.create();
    private final Tracing tracing = new Tracing(OpenTelemetrySdk.builder()
            .setTracerProvider(SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(recorded))
                    .build())
            .build());

    @Test
    void whatABatchCausesForACustomerGoesOnInTheTraceOfThatCustomersEvent() {
        var told = new HashMap<String, @Nullable String>();

        handle(() -> List.of("alice", "bob", "carol", "dave", "erin")
                .forEach(key -> told.put(key, KeyTraces.parentOf(key))));

        assertThat(told.get("alice")).isEqualTo(parent(spans().get(0)));
        assertThat(told.get("bob")).isEqualTo(parent(spans().get(1)));
        assertThat(told.get("carol")).isEqualTo(CAROLS_UNRECORDED);
        assertThat(told.get("dave")).isNull();
        // nobody's event: of the batch
        assertThat(told.get("erin")).isEqualTo(told.get("alice"));
    }

    @Test
    void eachRecordedTraceGetsASpanLinkedToThatOfTheBatch() {
        handle(() -> {});

        assertThat(spans()).hasSize(2).allSatisfy(span -> {
            assertThat(span.getName()).isEqualTo("process behaviour");
            assertThat(span.getAttributes().asMap())
                    .containsEntry(AttributeKey.stringKey("messaging.destination.name"), "behaviour")
                    .containsEntry(AttributeKey.longKey("messaging.batch.message_count"), 5L);
            assertThat(span.getAttributes().toString()).doesNotContain("alice", "bob");
        });
        assertThat(spans())
                .extracting(SpanData::getParentSpanId)
                .containsExactly("aaaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbbb");
        assertThat(spans().get(0).getLinks()).isEmpty();
        assertThat(spans().get(1).getLinks())
                .singleElement()
                .satisfies(link -> assertThat(link.getSpanContext())
                        .isEqualTo(spans().get(0).getSpanContext()));
    }

    @Test
    void aFailureIsToldByItsKindAlone() {
        assertThatThrownBy(() -> handle(() -> {
                    throw new IllegalStateException("of C-ALICE");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(spans()).allSatisfy(span -> {
            assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
            assertThat(span.toString())
                    .contains("java.lang.IllegalStateException")
                    .doesNotContain("C-ALICE");
        });
    }

    @Test
    void workThatIsGivenUpHasFailed() {
        handling(List.of(traced("alice", ALICES)), () -> Uni.createFrom().nothing())
                .subscribe()
                .with(_ -> {})
                .cancel();

        assertThat(spans()).singleElement().satisfies(span -> {
            assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
            assertThat(span.toString()).contains("error.type=cancelled");
        });
    }

    @Test
    void ofTwoEventsOfACustomerTheRecordedOneLeadsOn() {
        var unrecorded = traced("alice", CAROLS_UNRECORDED);
        for (var batch :
                List.of(List.of(traced("alice", ALICES), unrecorded), List.of(unrecorded, traced("alice", ALICES)))) {
            recorded.reset();
            var told = new HashMap<String, @Nullable String>();
            handling(batch, () -> {
                        told.put("alice", KeyTraces.parentOf("alice"));
                        return Uni.createFrom().voidItem();
                    })
                    .await()
                    .atMost(Duration.ofSeconds(5));

            assertThat(told.get("alice")).isEqualTo(parent(spans().getFirst()));
        }
    }

    @Test
    void ofTwoEventsOfACustomerTheOneThatHasATraceLeadsOn() {
        var traced = traced("carol", CAROLS_UNRECORDED);
        var untraced = new TracedRecord("carol", new RecordHeaders());
        for (var batch : List.of(List.of(traced, untraced), List.of(untraced, traced))) {
            var told = new HashMap<String, @Nullable String>();
            handling(batch, () -> {
                        told.put("carol", KeyTraces.parentOf("carol"));
                        return Uni.createFrom().voidItem();
                    })
                    .await()
                    .atMost(Duration.ofSeconds(5));

            assertThat(told).containsEntry("carol", CAROLS_UNRECORDED);
        }
    }

    @Test
    void whereNothingIsRecordedTheTraceIsHandedOnAllTheSame() {
        var told = new HashMap<String, @Nullable String>();

        handling(List.of(traced("carol", CAROLS_UNRECORDED)), () -> {
                    told.put("present", TraceHeaders.of(Context.current()).get("traceparent"));
                    return Uni.createFrom().voidItem();
                })
                .await()
                .atMost(Duration.ofSeconds(5));

        assertThat(told).containsEntry("present", CAROLS_UNRECORDED);
        assertThat(spans()).isEmpty();
    }

    @Test
    void aRowThatIsWorkedOnLaterGoesOnInItsTrace() {
        var present = continueIn(ALICES);

        assertThat(spans()).singleElement().satisfies(span -> {
            assertThat(span.getName()).isEqualTo("send email");
            assertThat(span.getParentSpanId()).isEqualTo("aaaaaaaaaaaaaaaa");
            assertThat(present).isEqualTo(parent(span));
        });
        assertThat(continueIn(CAROLS_UNRECORDED)).isEqualTo(CAROLS_UNRECORDED);
        assertThat(continueIn(null)).isEqualTo("none");
        assertThat(continueIn("not a trace")).isEqualTo("none");
        assertThat(spans()).hasSize(1);
    }

    @Test
    void aStreamHandsOnTheTraceAndNoOtherHeader() {
        var headers = headers(CAROLS_UNRECORDED).add("ce_subject", "C-CAROL".getBytes(UTF_8));

        assertThat(tracing.step("behaviour", headers).headers()).containsExactlyElementsOf(headers(CAROLS_UNRECORDED));
        assertThat(tracing.step("behaviour", new RecordHeaders()).headers()).isEmpty();
        for (var malformed : List.of("", "not a trace", "trace1", ALICES + "?")) {
            assertThat(tracing.step("behaviour", headers(malformed)).span()).isNull();
        }
        assertThat(spans()).isEmpty();
    }

    @Test
    void aStepThatIsRecordedIsTheCauseOfWhatFollows() {
        var step = tracing.step("behaviour", headers(ALICES));
        step.end();

        assertThat(spans()).singleElement().satisfies(span -> {
            assertThat(span.getParentSpanId()).isEqualTo("aaaaaaaaaaaaaaaa");
            assertThat(step.headers()).containsExactlyElementsOf(headers(parent(span)));
        });
    }

    private void handle(Runnable work) {
        var batch = List.of(
                traced("alice", ALICES),
                traced("bob", BOBS),
                traced("alice", ALICES),
                traced("carol", CAROLS_UNRECORDED),
                new TracedRecord("dave", new RecordHeaders()));
        handling(batch, () -> {
                    work.run();
                    return Uni.createFrom().voidItem();
                })
                .await()
                .atMost(Duration.ofSeconds(5));
    }

    private Uni<Void> handling(List<TracedRecord> batch, Supplier<Uni<Void>> work) {
        return tracing.handle("behaviour", batch, work);
    }

    private String continueIn(@Nullable String trace) {
        return tracing.continueIn(
                        trace,
                        "send email",
                        () -> Uni.createFrom()
                                .item(Objects.requireNonNullElse(
                                        TraceHeaders.of(Context.current()).get("traceparent"), "none")))
                .await()
                .atMost(Duration.ofSeconds(5));
    }

    private List<SpanData> spans() {
        return recorded.getFinishedSpanItems();
    }

    private static String parent(SpanData span) {
        return "00-%s-%s-01".formatted(span.getTraceId(), span.getSpanId());
    }

    private static TracedRecord traced(String key, String trace) {
        return new TracedRecord(key, headers(trace));
    }

    private static Headers headers(String trace) {
        return new RecordHeaders().add("traceparent", trace.getBytes(UTF_8));
    }
}
