package dev.rung.platform.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/// The work of a stream on one record.
///
/// @param headers of everything that the record causes
/// @param span null where nothing is recorded
public record StreamStep(Headers headers, @Nullable Span span) {

    /// A timer's work, which no record causes.
    public static final StreamStep UNTRACED = new StreamStep(new RecordHeaders(), null);

    static StreamStep recorded(Span span) {
        return new StreamStep(TraceHeaders.forRecord(Context.root().with(span)), span);
    }

    public void failed(Throwable failure) {
        if (span != null) {
            Tracing.fail(span, Tracing.errorType(failure, false));
        }
    }

    public void end() {
        if (span != null) {
            span.end();
        }
    }
}
