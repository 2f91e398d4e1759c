package dev.rung.benefits.statement;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param available what can be spent now
/// @param pending what becomes available once the orders are completed
/// @param reserved what is set aside for redemptions that are not confirmed
/// @param expiring the available points by their last day, the earliest first
/// @param activating the pending points by the day on which they become available at the latest, the earliest first;
///     an order that is completed before makes its points available then
/// @param freshAsOf up to when orders and tiers are counted; absent for a moment after the service was started
@RegisterForReflection
record Balance(
        long available,
        long pending,
        long reserved,
        List<Expiring> expiring,
        List<Activating> activating,
        @Nullable Instant freshAsOf) {

    static final Balance NOTHING = new Balance(0, 0, 0, List.of(), List.of(), null);

    Balance freshAsOf(@Nullable Instant time) {
        return new Balance(available, pending, reserved, expiring, activating, time);
    }

    /// @param on the day from which they can be spent, if their order is not completed before
    @RegisterForReflection
    record Activating(
            long points,
            @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate on) {}

    /// @param on the last day they can be spent
    @RegisterForReflection
    record Expiring(
            long points,
            @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate on) {}
}
