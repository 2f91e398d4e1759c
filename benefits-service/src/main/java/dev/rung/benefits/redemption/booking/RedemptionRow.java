package dev.rung.benefits.redemption.booking;

import static java.util.Objects.requireNonNull;

import dev.rung.benefits.ledger.LotHolder;
import dev.rung.benefits.redemption.rule.Redemption;
import dev.rung.benefits.redemption.rule.RedemptionState;
import dev.rung.benefits.redemption.rule.RedemptionState.Cancelled;
import dev.rung.benefits.redemption.rule.RedemptionState.Confirmed;
import dev.rung.benefits.redemption.rule.RedemptionState.Held;
import dev.rung.benefits.redemption.rule.RedemptionState.Refunded;
import dev.rung.benefits.redemption.rule.RedemptionState.TimedOut;
import dev.rung.contracts.Money;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A redemption as a row of table `redemptions`, whose checks say which columns each state has.
@RegisterForReflection
record RedemptionRow(
        UUID id,
        long position,
        UUID customerId,
        String externalId,
        String rewardCode,
        String kind,
        long points,
        @Nullable BigDecimal cash,
        @Nullable String currency,
        String sender,
        @Nullable String shop,
        Instant reservedAt,
        LocalDate reservedOn,
        @Nullable Instant heldUntil,
        String state,
        @Nullable String reason,
        @Nullable Instant confirmedAt,
        @Nullable Instant endedAt) {

    static RedemptionRow of(Redemption redemption) {
        return switch (redemption.state()) {
            case Held held -> row(redemption, held.until(), null, null, null);
            case Confirmed(var at) -> row(redemption, null, null, at, null);
            case Cancelled(var reason, var at) -> row(redemption, null, reason, null, at);
            case TimedOut(var at) -> row(redemption, null, null, null, at);
            case Refunded(var reason, var confirmedAt, var at) -> row(redemption, null, reason, confirmedAt, at);
        };
    }

    Redemption redemption() {
        var price = cash == null || currency == null ? null : new Money(cash, currency);
        return new Redemption(
                id,
                position,
                new LotHolder(customerId, externalId),
                rewardCode,
                kind,
                points,
                price,
                sender,
                shop,
                reservedAt,
                reservedOn,
                read());
    }

    private RedemptionState read() {
        return switch (state) {
            case "reserved" -> new Held(requireNonNull(heldUntil));
            case "confirmed" -> new Confirmed(requireNonNull(confirmedAt));
            case "cancelled" -> new Cancelled(requireNonNull(reason), requireNonNull(endedAt));
            case "timed-out" -> new TimedOut(requireNonNull(endedAt));
            case "refunded" ->
                new Refunded(requireNonNull(reason), requireNonNull(confirmedAt), requireNonNull(endedAt));
            default -> throw new IllegalStateException("Unknown state of a redemption: " + state);
        };
    }

    private static RedemptionRow row(
            Redemption of,
            @Nullable Instant heldUntil,
            @Nullable String reason,
            @Nullable Instant confirmedAt,
            @Nullable Instant endedAt) {
        var cash = of.cash();
        return new RedemptionRow(
                of.id(),
                of.position(),
                of.holder().customerId(),
                of.holder().externalId(),
                of.reward(),
                of.kind(),
                of.points(),
                cash == null ? null : cash.amount(),
                cash == null ? null : cash.currency(),
                of.sender(),
                of.shop(),
                of.reservedAt(),
                of.reservedOn(),
                heldUntil,
                of.state().code(),
                reason,
                confirmedAt,
                endedAt);
    }
}
