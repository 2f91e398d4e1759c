package dev.rung.platform.trace;

import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.context.ImplicitContextKeyed;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The trace of each key of a batch. A batch is one transaction, and yet its effects on one customer continue the trace
/// of that customer's event.
public record KeyTraces(Map<String, Context> byKey) implements ImplicitContextKeyed {

    private static final ContextKey<KeyTraces> KEY = ContextKey.named("rung-key-traces");

    /// The trace of the present work for a key; for a key that the batch does not have, that of the batch.
    public static Context of(String key) {
        var present = Context.current();
        var traces = present.get(KEY);
        return traces == null ? present : traces.byKey.getOrDefault(key, present);
    }

    /// For a row that is worked on later.
    ///
    /// @return null outside of any trace
    public static @Nullable String parentOf(String key) {
        return TraceHeaders.of(of(key)).get(TraceHeaders.PARENT);
    }

    @Override
    public Context storeInContext(Context context) {
        return context.with(KEY, this);
    }
}
