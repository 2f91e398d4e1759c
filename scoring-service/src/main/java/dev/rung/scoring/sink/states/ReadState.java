package dev.rung.scoring.sink.states;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.rung.scoring.state.CustomerState;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.UncheckedIOException;
import java.util.UUID;

/// A state as a row of `customer_states`.
///
/// @param atOffset with `revision`, which assessment it is behind
@RegisterForReflection
record ReadState(
        UUID customerId,
        long atOffset,
        long revision,
        byte[] state,
        @JsonIgnore CustomerState read) {

    /// An unreadable state stays unreadable at every try: the record is at fault, not the disk.
    static ReadState of(UUID customerId, byte[] bytes) {
        try {
            var read = CustomerState.read(bytes);
            return new ReadState(customerId, read.position().offset(), read.revision(), bytes, read);
        } catch (UncheckedIOException unreadable) {
            throw new IllegalArgumentException(unreadable.getMessage());
        }
    }

    ReadState newer(ReadState other) {
        boolean isOlder = atOffset == other.atOffset ? revision < other.revision : atOffset < other.atOffset;
        return isOlder ? other : this;
    }
}
