package dev.rung.customer.intake;

import com.fasterxml.jackson.databind.JsonNode;

/// One event of a request, as it came.
sealed interface Item {

    /// Its place in the request, from 0; blank lines of NDJSON do not count.
    int index();

    byte[] raw();

    record Readable(int index, byte[] raw, JsonNode json) implements Item {}

    /// Not JSON.
    record Unreadable(int index, byte[] raw) implements Item {}
}
