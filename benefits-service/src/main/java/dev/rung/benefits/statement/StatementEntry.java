package dev.rung.benefits.statement;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rung.benefits.ledger.lot.Source;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One transaction, as its customer sees it.
///
/// @param kind `earn`, `activate`, `reverse`, `adjust`, `expire`, `reserve`, `redeem`, `release`,
///     `restore` or `extend`
/// @param points those given or, less than zero, taken back, expired, reserved or redeemed; for `activate`,
///     `release` and `restore` those that became available; for `extend` those that last longer, among them
///     those given back
/// @param pending what it added to the pending points
/// @param available what it added to the available points
/// @param reserved what it added to the reserved points
/// @param source what the points were given for, or what they are spent on
/// @param orderId the order's where the source is one, or a quote that one accepted
/// @param ruleVersion of the rule that gave them; absent where no rule did
/// @param tier the customer's tier when the source earned, which multiplied the points
/// @param benefit of the tier that multiplied the points too: its code; absent where none did
/// @param benefitMultiplier what it multiplied them by
/// @param cause what made us look: `payment`, `completion`, `refund`, `tier`, `action`, `membership`,
///     `time`, `redemption` or `decision`
/// @param reason of an adjustment: its code
/// @param extendedUntil for `extend`: the last day of those points now
/// @param occurredAt when it happened
/// @param recordedAt when we wrote it down
/// @param part the external id of the customer whose points it moved, where that one is part of this one now; absent
///     where they are this customer's own
@RegisterForReflection
record StatementEntry(
        UUID id,

        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
        long number,

        String kind,
        long points,
        long pending,
        long available,
        long reserved,
        Source source,
        @Nullable String orderId,
        @Nullable Integer ruleVersion,
        @Nullable String tier,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal multiplier,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String benefit,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        BigDecimal benefitMultiplier,

        String cause,
        @Nullable String reason,
        @Nullable LocalDate extendedUntil,
        Instant occurredAt,
        Instant recordedAt,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String part) {}
