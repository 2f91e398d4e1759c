package dev.rung.benefits.ledger.spending;

import dev.rung.benefits.ledger.lot.DerivedIds;
import dev.rung.benefits.ledger.lot.Source;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;

/// Points that a customer sets aside for one purpose. Some of them, or all, may be those of others who are one with the
/// customer.
///
/// @param source what they are spent on; a customer has one spend of it, for ever
/// @param points how many were set aside, more than zero
/// @param restored how many of the redeemed ones came back since
@RegisterForReflection
public record Spend(
        UUID id, UUID customerId, Source source, long points, long restored, SpendState state, Instant reservedAt) {

    static Spend reserved(UUID customerId, Source source, long points, Instant at) {
        var id = DerivedIds.of(customerId, source.name());
        return new Spend(id, customerId, source, points, 0, SpendState.RESERVED, at);
    }

    Spend in(SpendState next) {
        return new Spend(id, customerId, source, points, restored, next, reservedAt);
    }

    Spend gotBack(long more) {
        return new Spend(id, customerId, source, points, restored + more, state, reservedAt);
    }
}
