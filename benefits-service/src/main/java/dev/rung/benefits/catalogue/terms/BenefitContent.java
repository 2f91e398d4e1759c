package dev.rung.benefits.catalogue.terms;

import dev.rung.contracts.Money;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A benefit as people write it, without its code.
///
/// @param kind `discount`, `points-multiplier`, `coupon`, `gift`, `free-trial`, `priority-shipping`,
///     `priority-refund`, `dedicated-service` or `members-event`
/// @param names in `zh-CN` and `en`
/// @param descriptions what customers read of its terms, in `zh-CN` and `en`
/// @param quota how often one customer may use it in a period; null: without a limit
/// @param period `day`, `month`, `year` or `once`: what the quota counts for, in the store's zone
/// @param cost of one use to the store; members never see it
/// @param onLeaving `end` or `keep`: what becomes of it when its customer leaves the tier
@RegisterForReflection
public record BenefitContent(
        @NotNull String kind,
        @NotNull Map<String, String> names,
        @NotNull Map<String, String> descriptions,
        @NotNull TermsFields terms,
        @Nullable Integer quota,
        @NotNull String period,
        @NotNull Money cost,
        @NotNull String onLeaving) {}
