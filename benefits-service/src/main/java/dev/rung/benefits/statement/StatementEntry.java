package dev.rung.benefits.statement;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One transaction, as its customer sees it.
///
/// @param kind `earn`, `activate`, `reverse`, `adjust` or `expire`
/// @param points those given or, less than zero, taken back or expired; for `activate` those that became available
/// @param pending what it added to the pending points
/// @param available what it added to the available points
/// @param tier the customer's tier when the order was paid, which multiplied the points
/// @param cause what made us look: `payment`, `completion`, `refund`, `tier` or `time`
/// @param occurredAt when it happened
/// @param recordedAt when we wrote it down
@RegisterForReflection
record StatementEntry(
        UUID id,

        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
        long number,

        String kind,
        long points,
        long pending,
        long available,
        @Nullable String orderId,
        int ruleVersion,
        @Nullable String tier,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal multiplier,

        String cause,
        Instant occurredAt,
        Instant recordedAt) {}
