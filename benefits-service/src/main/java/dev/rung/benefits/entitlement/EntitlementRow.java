package dev.rung.benefits.entitlement;

import static java.util.Objects.requireNonNull;

import dev.rung.benefits.entitlement.EntitlementState.EndReason;
import dev.rung.benefits.entitlement.EntitlementState.Ended;
import dev.rung.benefits.entitlement.EntitlementState.KeepReason;
import dev.rung.benefits.entitlement.EntitlementState.Open;
import dev.rung.benefits.entitlement.EntitlementState.Retained;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An entitlement as a row of table `entitlements`, whose checks say which columns each state has.
@RegisterForReflection
record EntitlementRow(
        UUID id,
        UUID customerId,
        String benefitCode,
        int benefitVersion,
        int packageVersion,
        String tier,
        Instant since,
        String state,
        @Nullable String reason,
        @Nullable LocalDate keptUntil,
        @Nullable Instant endedAt,
        int steps,
        boolean used) {

    static EntitlementRow of(Entitlement entitlement) {
        return switch (entitlement.state()) {
            case Open _ -> row(entitlement, "open", null, null, null);
            case Retained(var reason, var until) -> row(entitlement, "kept", reason.code(), until, null);
            case Ended(var reason, var at) -> row(entitlement, "ended", reason.code(), null, at);
        };
    }

    Entitlement entitlement() {
        return new Entitlement(
                id, customerId, benefitCode, benefitVersion, packageVersion, tier, since, read(), used, steps);
    }

    private EntitlementState read() {
        return switch (state) {
            case "open" -> new Open();
            case "kept" -> new Retained(KeepReason.valueOf(constant()), keptUntil);
            case "ended" -> new Ended(EndReason.valueOf(constant()), requireNonNull(endedAt));
            default -> throw new IllegalStateException("Unknown state of an entitlement: " + state);
        };
    }

    private String constant() {
        return requireNonNull(reason).toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static EntitlementRow row(
            Entitlement entitlement,
            String state,
            @Nullable String reason,
            @Nullable LocalDate keptUntil,
            @Nullable Instant endedAt) {
        return new EntitlementRow(
                entitlement.id(),
                entitlement.customerId(),
                entitlement.benefitCode(),
                entitlement.benefitVersion(),
                entitlement.packageVersion(),
                entitlement.tier(),
                entitlement.since(),
                state,
                reason,
                keptUntil,
                endedAt,
                entitlement.steps(),
                entitlement.used());
    }
}
