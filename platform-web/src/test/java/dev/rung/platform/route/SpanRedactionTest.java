package dev.rung.platform.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import org.junit.jupiter.api.Test;

class SpanRedactionTest {

    private final InMemorySpanExporter recorded = InMemorySpanExporter.create();
    private final SdkTracerProvider tracing = SdkTracerProvider.builder()
            .addSpanProcessor(new SpanRedaction())
            .addSpanProcessor(SimpleSpanProcessor.create(recorded))
            .build();

    @Test
    void whatIsAPersonsIsNotRecorded() {
        tracing.get("test")
                .spanBuilder("GET")
                .setAttribute("url.path", "/api/v1/customers/C-SECRET")
                .setAttribute("url.query", "after=SECRET")
                .setAttribute("url.full", "http://customer:8081/api/v1/contacts/SECRET")
                .setAttribute("client.address", "SECRET")
                .setAttribute("network.peer.address", "SECRET")
                .setAttribute("user_agent.original", "SECRET")
                .setAttribute("http.route", "/api/v1/customers/{externalId}")
                .startSpan()
                .end();

        assertThat(recorded.getFinishedSpanItems())
                .singleElement()
                .satisfies(span -> assertThat(span.toString())
                        .contains("/api/v1/customers/{externalId}", "url.path=REDACTED")
                        .doesNotContain("SECRET"));
    }

    @Test
    void whatWasNotThereIsNotMadeUp() {
        tracing.get("test").spanBuilder("process behaviour").startSpan().end();

        assertThat(recorded.getFinishedSpanItems())
                .singleElement()
                .satisfies(span -> assertThat(span.getAttributes().isEmpty()).isTrue());
    }
}
