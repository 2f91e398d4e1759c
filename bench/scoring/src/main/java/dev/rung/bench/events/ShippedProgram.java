package dev.rung.bench.events;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.scoring.assessment.program.TierProgram;
import java.io.IOException;
import java.io.UncheckedIOException;

/// The policy that scoring-service is shipped with.
public final class ShippedProgram {

    private ShippedProgram() {}

    public static TierProgram policy() {
        return read(TierProgram.class);
    }

    /// As it is written down.
    public static ObjectNode document() {
        return read(ObjectNode.class);
    }

    private static <T> T read(Class<T> type) {
        try (var resource = TierProgram.class.getResourceAsStream("/policies/v1.json")) {
            return WireFormat.JSON.readValue(resource, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
