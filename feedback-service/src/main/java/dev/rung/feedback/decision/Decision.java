package dev.rung.feedback.decision;

import static java.util.Objects.requireNonNull;

import dev.rung.contracts.TierRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A decision about a customer, with the policy that made it.
///
/// @param id the event id of the tier event
/// @param kind as in the history of a standing: `reached`, `lost`, `at-risk`, `in-grace`, `kept`, `churn-warned`,
///     `dormant` or `woken`
/// @param counts from when on
/// @param tier the one held since then; null where the decision is not about a tier
/// @param before the one held until then; there where the tier was reached or lost
/// @param growthValue there where the tier was reached or lost on the day from which it counts
/// @param why why a tier was lost, such as `cycle-end`, or what else than behaviour it was reached by: `policy`,
///     `override` or `merge`; how likely a customer is to leave
/// @param until how long the tier is held: of one at risk, in grace or kept
public record Decision(
        UUID id,
        UUID customerId,
        String kind,
        Instant counts,
        @Nullable TierRef tier,
        @Nullable TierRef before,
        @Nullable Long growthValue,
        @Nullable String why,
        @Nullable LocalDate until,
        int policyVersion) {

    Decision withTiers(TierRef to, TierRef from, long value) {
        return new Decision(
                id, customerId, kind, counts, requireNonNull(to), requireNonNull(from), value, why, until, policyVersion);
    }

    Decision withHeldTier(TierRef held, @Nullable LocalDate end) {
        return new Decision(
                id, customerId, kind, counts, requireNonNull(held), before, growthValue, why, end, policyVersion);
    }

    Decision datedAt(Instant moment, boolean isOfItsDay) {
        var value = isOfItsDay ? growthValue : null;
        return new Decision(id, customerId, kind, moment, tier, before, value, why, until, policyVersion);
    }
}
