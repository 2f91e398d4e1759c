package dev.rung.platform.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

/// A record as it lies on its topic, for a door that reads the bytes itself and hears of the end of a key too.
///
/// @param value null at the end of the key
public record RawRecord(String key, byte @Nullable [] value) {

    static RawRecord of(byte @Nullable [] key, byte @Nullable [] value) {
        return new RawRecord(key == null ? "" : new String(key, UTF_8), value);
    }
}
