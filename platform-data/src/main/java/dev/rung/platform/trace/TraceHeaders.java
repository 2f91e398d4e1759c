package dev.rung.platform.trace;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/// A trace as headers name it, by the W3C's `traceparent` and `tracestate`.
public final class TraceHeaders {

    static final String PARENT = "traceparent";
    private static final String STATE = "tracestate";

    private static final TextMapPropagator W3C = W3CTraceContextPropagator.getInstance();

    private static final TextMapGetter<Headers> OF_RECORD = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Headers headers) {
            return StreamSupport.stream(headers.spliterator(), false)
                    .map(Header::key)
                    .toList();
        }

        @Override
        public @Nullable String get(@Nullable Headers headers, String name) {
            var header = headers == null ? null : headers.lastHeader(name);
            return header == null || header.value() == null ? null : new String(header.value(), US_ASCII);
        }
    };

    private static final TextMapGetter<Map<String, String>> OF_MAP = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Map<String, String> headers) {
            return headers.keySet();
        }

        @Override
        public @Nullable String get(@Nullable Map<String, String> headers, String name) {
            return headers == null ? null : headers.get(name);
        }
    };

    private TraceHeaders() {}

    /// The trace that a record belongs to; without one, none.
    public static Context in(Headers headers) {
        return W3C.extract(Context.root(), headers, OF_RECORD);
    }

    /// @param traceparent as [KeyTraces#parentOf] gave it; null or anything else: no trace
    public static Context in(@Nullable String traceparent) {
        return traceparent == null ? Context.root() : W3C.extract(Context.root(), Map.of(PARENT, traceparent), OF_MAP);
    }

    public static Map<String, String> of(Context context) {
        var headers = new HashMap<String, String>();
        W3C.inject(context, headers, (_, name, value) -> headers.put(name, value));
        return headers;
    }

    static Headers forRecord(Context context) {
        var headers = new RecordHeaders();
        of(context).forEach((name, value) -> headers.add(name, value.getBytes(UTF_8)));
        return headers;
    }

    /// Only the headers that name the trace, as they were written: the others are of the record.
    static Headers only(Headers headers) {
        var kept = new RecordHeaders();
        keep(headers.lastHeader(PARENT), kept);
        keep(headers.lastHeader(STATE), kept);
        return kept;
    }

    /// Whether the trace may be recorded, without reading it whole: in a well-formed one, the lowest bit of the last
    /// character says so.
    static boolean mayBeRecorded(Headers headers) {
        var header = headers.lastHeader(PARENT);
        var value = header == null ? null : header.value();
        var flags = value == null || value.length == 0 ? 0 : Character.digit(value[value.length - 1], 16);
        return flags > 0 && (flags & 1) == 1;
    }

    private static void keep(@Nullable Header header, Headers kept) {
        if (header != null) {
            kept.add(header);
        }
    }
}
