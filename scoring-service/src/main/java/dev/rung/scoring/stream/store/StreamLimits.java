package dev.rung.scoring.stream.store;

import dev.rung.contracts.Topic;

/// Keeps records that are too large away from the producer: within a transaction one of them ends the stream's
/// thread, which would be replaced and meet the same record again for ever.
public final class StreamLimits {

    /// For a record's key, headers and framing.
    private static final int BESIDE = 16 << 10;

    /// A state goes into `decision-inputs` too, as base64, beside the ids.
    static final int LARGEST_STATE = (Topic.LARGEST_RECORD - (256 << 10)) / 4 * 3;

    private StreamLimits() {}

    /// @throws IllegalStateException if it is larger: its cause is put aside, and the state does not change
    static byte[] state(byte[] written) {
        return atMost(LARGEST_STATE, written);
    }

    /// @throws IllegalStateException if it is larger: `OversizedRecords` leaves it out
    public static byte[] record(byte[] written) {
        return atMost(Topic.LARGEST_RECORD - BESIDE, written);
    }

    private static byte[] atMost(int limit, byte[] written) {
        if (written.length > limit) {
            throw new IllegalStateException("%d bytes are more than %d".formatted(written.length, limit));
        }
        return written;
    }
}
