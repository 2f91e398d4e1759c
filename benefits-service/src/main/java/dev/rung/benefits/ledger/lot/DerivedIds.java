package dev.rung.benefits.ledger.lot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/// Ids computed from what they identify, so that a repetition, after a crash or on another machine, gives the
/// same id.
public final class DerivedIds {

    private DerivedIds() {}

    public static UUID of(UUID customerId, String name) {
        return UUID.nameUUIDFromBytes((customerId + "/" + name).getBytes(UTF_8));
    }
}
