package dev.rung.platform.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The traces that meet in one batch.
///
/// @param context of the batch as a whole; it knows the trace of each key
/// @param spans one for each recorded trace
record TracedBatch(Context context, List<Span> spans) {

    static TracedBatch begin(Tracer tracer, String topic, List<Tracing.TracedRecord> records) {
        var spans = new ArrayList<Span>();
        var byTrace = new HashMap<String, Context>();
        var byKey = new HashMap<String, Context>();
        for (var record : records) {
            var cause = TraceHeaders.in(record.headers());
            var effect = byTrace.computeIfAbsent(
                    idOf(cause),
                    _ -> Tracing.isRecorded(cause) ? cause.with(span(tracer, topic, cause, spans)) : cause);
            byKey.merge(record.key(), effect, TracedBatch::shown);
        }
        if (records.size() > 1) {
            spans.forEach(span -> span.setAttribute("messaging.batch.message_count", records.size()));
        }
        return new TracedBatch(wholeOf(byTrace, spans).with(new KeyTraces(byKey)), spans);
    }

    void end(String error) {
        spans.forEach(span -> Tracing.end(span, error));
    }

    /// The effects of several events of one customer are told in the trace that somebody can look at, or else in one
    /// that there is.
    private static Context shown(Context earlier, Context later) {
        return worth(earlier) > worth(later) ? earlier : later;
    }

    private static int worth(Context trace) {
        var span = Span.fromContext(trace).getSpanContext();
        return span.isSampled() ? 2 : span.isValid() ? 1 : 0;
    }

    private static Span span(Tracer tracer, String topic, Context cause, List<Span> before) {
        var building = Tracing.consuming(tracer, topic, cause);
        if (!before.isEmpty()) {
            building.addLink(before.getFirst().getSpanContext());
        }
        var span = building.startSpan();
        before.add(span);
        return span;
    }

    private static Context wholeOf(Map<String, Context> byTrace, List<Span> spans) {
        if (!spans.isEmpty()) {
            return Context.root().with(spans.getFirst());
        }
        return byTrace.size() == 1 ? byTrace.values().iterator().next() : Context.root();
    }

    private static String idOf(Context trace) {
        return Span.fromContext(trace).getSpanContext().getTraceId();
    }
}
