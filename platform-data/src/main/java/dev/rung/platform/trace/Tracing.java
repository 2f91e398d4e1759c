package dev.rung.platform.trace;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/// Does work in the trace of its cause. Only a recorded trace gets spans; an unrecorded one is handed on all the same,
/// so that the logs of all services can be joined.
@ApplicationScoped
public class Tracing {

    private static final AttributeKey<String> ERROR_TYPE = AttributeKey.stringKey("error.type");

    private final Tracer tracer;

    public Tracing(OpenTelemetry tracing) {
        this.tracer = tracing.getTracer("dev.rung");
    }

    /// A record of a trace, in a batch.
    public record TracedRecord(String key, Headers headers) {}

    /// Handles a batch in the trace of its first recorded record; where none is recorded, in the one that all
    /// records have in common. Each recorded trace gets a span of its own, linked to that of the first, which is
    /// the parent of all that the batch does as a whole. Must be called on a Vert.x context of its own, which
    /// keeps the trace.
    public Uni<Void> handle(String topic, List<TracedRecord> records, Supplier<Uni<Void>> work) {
        return Uni.createFrom().deferred(() -> {
            var batch = TracedBatch.begin(tracer, topic, records);
            return in(batch.context(), work)
                    .onTermination()
                    .invoke((_, failure, isCancelled) -> batch.end(errorType(failure, isCancelled)));
        });
    }

    /// Does the work in the trace of the row that asks for it.
    ///
    /// @param traceparent as [KeyTraces#parentOf] gave it
    /// @param name of the span: the same for all rows of a kind
    public <T> Uni<T> continueIn(@Nullable String traceparent, String name, Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            var caused = TraceHeaders.in(traceparent);
            if (!isRecorded(caused)) {
                return in(caused, work);
            }
            var span = tracer.spanBuilder(name).setParent(caused).startSpan();
            return in(caused.with(span), work)
                    .onTermination()
                    .invoke((_, failure, isCancelled) -> end(span, errorType(failure, isCancelled)));
        });
    }

    /// One record of a stream. Whatever it causes is written with the headers of the step.
    public StreamStep step(String topic, Headers headers) {
        if (TraceHeaders.mayBeRecorded(headers)) {
            var cause = TraceHeaders.in(headers);
            if (isRecorded(cause)) {
                return StreamStep.recorded(consuming(tracer, topic, cause).startSpan());
            }
        }
        return new StreamStep(TraceHeaders.only(headers), null);
    }

    /// A failure by its kind alone, for its message may quote an event; work that was given up, such as at its
    /// time limit, is `cancelled`. Empty where all went well.
    public static String errorType(@Nullable Throwable failure, boolean isCancelled) {
        if (failure != null) {
            return failure.getClass().getName();
        }
        return isCancelled ? "cancelled" : "";
    }

    static boolean isRecorded(Context context) {
        return Span.fromContext(context).getSpanContext().isSampled();
    }

    /// By OpenTelemetry's conventions for messaging.
    static SpanBuilder consuming(Tracer tracer, String topic, Context cause) {
        return tracer.spanBuilder("process " + topic)
                .setParent(cause)
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.operation.type", "process")
                .setAttribute("messaging.operation.name", "process")
                .setAttribute("messaging.destination.name", topic);
    }

    /// @param error as [#errorType] gave it
    static void end(Span span, String error) {
        if (!error.isEmpty()) {
            fail(span, error);
        }
        span.end();
    }

    static void fail(Span span, String error) {
        span.setStatus(StatusCode.ERROR);
        span.setAttribute(ERROR_TYPE, error);
    }

    @SuppressWarnings("MustBeClosedChecker") // closed when the work is done
    private static <T> Uni<T> in(Context context, Supplier<Uni<T>> work) {
        var scope = context.makeCurrent();
        return Uni.createFrom().deferred(work::get).eventually(scope::close);
    }
}
