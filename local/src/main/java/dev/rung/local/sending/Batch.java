package dev.rung.local.sending;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// Events that travel in one request, in their order, and the request's body.
@SuppressWarnings("ArrayRecordComponent") // never compared
record Batch(List<CloudEvent> events, byte[] body) {

    static final int MAX_EVENTS = 1000;

    /// A tenth less than the megabyte that the gateway takes.
    static final int MAX_BYTES = 900 * 1024;

    static List<Batch> of(List<CloudEvent> events) {
        return of(events, MAX_EVENTS, MAX_BYTES);
    }

    /// An event that alone is larger than a body may be is sent alone, for the gateway to refuse.
    static List<Batch> of(List<CloudEvent> events, int maxEvents, int maxBytes) {
        var batches = new ArrayList<Batch>();
        var open = new Open();
        for (var event : events) {
            var json = json(event);
            if (open.isFullFor(json, maxEvents, maxBytes)) {
                batches.add(open.close());
                open = new Open();
            }
            open.add(event, json);
        }
        if (!open.events.isEmpty()) {
            batches.add(open.close());
        }
        return batches;
    }

    private static byte[] json(CloudEvent event) {
        try {
            return Json.MAPPER.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Open {

        private final List<CloudEvent> events = new ArrayList<>();
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();

        /// Beside the event: the comma before it and the bracket at the end.
        boolean isFullFor(byte[] json, int maxEvents, int maxBytes) {
            return !events.isEmpty() && (events.size() == maxEvents || body.size() + json.length + 2 > maxBytes);
        }

        void add(CloudEvent event, byte[] json) {
            body.write(events.isEmpty() ? '[' : ',');
            body.writeBytes(json);
            events.add(event);
        }

        Batch close() {
            body.write(']');
            return new Batch(List.copyOf(events), body.toByteArray());
        }
    }
}
