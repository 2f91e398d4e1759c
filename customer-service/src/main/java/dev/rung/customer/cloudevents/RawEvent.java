package dev.rung.customer.cloudevents;

import com.fasterxml.jackson.databind.JsonNode;

/// One event of a request, as it came. Of an event in binary mode `raw` is the same event in structured mode.
public sealed interface RawEvent {

    /// Its place in the request, from 0; blank lines of NDJSON do not count.
    int index();

    byte[] raw();

    record Readable(int index, byte[] raw, JsonNode json) implements RawEvent {}

    /// @param defect what is wrong with its form
    record Unreadable(int index, byte[] raw, Defect defect) implements RawEvent {}
}
