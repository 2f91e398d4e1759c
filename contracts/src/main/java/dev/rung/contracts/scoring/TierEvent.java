package dev.rung.contracts.scoring;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.rung.contracts.TierRef;
import dev.rung.contracts.scoring.AssessmentEvent.Keep;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything on topic `tier-events`, keyed by customer id: what changed in a customer's standing. Each is a decision
/// that the customer may appeal against, by its event id.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = TierEvent.Unrecognised.class)
@JsonSubTypes({
    @Type(name = "tier-reached.v1", value = TierEvent.Reached.class),
    @Type(name = "tier-at-risk.v1", value = TierEvent.AtRisk.class),
    @Type(name = "tier-in-grace.v1", value = TierEvent.InGrace.class),
    @Type(name = "tier-kept.v1", value = TierEvent.Kept.class),
    @Type(name = "tier-lost.v1", value = TierEvent.Lost.class),
    @Type(name = "tier-redated.v1", value = TierEvent.Redated.class),
    @Type(name = "churn-warned.v1", value = TierEvent.ChurnWarned.class),
    @Type(name = "customer-dormant.v1", value = TierEvent.Dormant.class),
    @Type(name = "customer-woken.v1", value = TierEvent.Woken.class)
})
@JsonIgnoreProperties(ignoreUnknown = true)
public sealed interface TierEvent {

    /// The fields of every decision. A type this build does not know answers with null.
    default @Nullable Decision decision() {
        return null;
    }

    /// @param eventId made from the customer and what led here, so that a replay makes the same one
    /// @param occurredAt from when on it counts. A tier that is reached: when, by all that was known, its
    ///     threshold was crossed. A change that a policy brings: when the policy began to count. All else: when
    ///     what led here occurred, and a tier is never lost before it was reached
    /// @param policyVersion the policy that decided, for whoever must explain the decision later
    /// @param grounds what it was decided from; absent where a reader keeps the decision without them
    /// @param path the tiers held, by all that is known now, oldest first: each from its `since` to that of the
    ///     next. It takes the place of all that was told before of the time from the first `since` on, so that an
    ///     event told late re-dates what it changes. There with every change of tier; absent otherwise
    /// @param revision of the assessment: of two paths told of one customer, that of the higher revision counts
    /// @param history true where it was led to by what the sender marked as history: nobody is told of it
    record Decision(
            UUID eventId,
            UUID customerId,
            String externalId,
            Instant occurredAt,
            int policyVersion,
            @Nullable @JsonInclude(NON_NULL) Grounds grounds,
            @Nullable @JsonInclude(NON_NULL) List<TierSpan> path,
            long revision,
            @Nullable @JsonInclude(NON_NULL) Boolean history) {

        /// A decision without a date is refused; its reader puts the record aside.
        public Decision {
            requireNonNull(eventId, "eventId");
            requireNonNull(customerId, "customerId");
            requireNonNull(occurredAt, "occurredAt");
            path = path == null ? null : List.copyOf(path);
        }

        public Decision on(@Nullable Grounds other) {
            return new Decision(
                    eventId, customerId, externalId, occurredAt, policyVersion, other, path, revision, history);
        }
    }

    /// A tier held from a moment on.
    ///
    /// @param tier its code
    /// @param rank 0 for the lowest
    /// @param since when, by all that is known, its threshold was crossed; it counts for
    ///     what happens strictly after
    record TierSpan(String tier, int rank, Instant since) {

        public TierSpan {
            requireNonNull(tier, "tier");
            requireNonNull(since, "since");
        }
    }

    /// The customer stands higher than before.
    ///
    /// @param reason `behaviour`, `policy` where a new one asks for less, `override` where a person granted it,
    ///     `merge` where it came with another customer
    record Reached(@JsonUnwrapped Decision decision, TierRef tier, TierRef before, long growthValue, String reason)
            implements TierEvent {

        /// The cause, unless it is behaviour: to a reader, the kind of the event already says that.
        public @Nullable String otherThanBehaviour() {
            return "behaviour".equals(reason) ? null : reason;
        }
    }

    /// The end of the cycle is near and the tier is not earned again yet. Nothing is lost so far.
    ///
    /// @param keep until when and what is missing
    record AtRisk(@JsonUnwrapped Decision decision, TierRef tier, Keep keep) implements TierEvent {}

    /// The cycle is over and the tier was not earned again. It is held a little longer.
    ///
    /// @param keep until when and what is missing
    record InGrace(@JsonUnwrapped Decision decision, TierRef tier, Keep keep) implements TierEvent {}

    /// The tier that was at risk or in grace is safe again, or it was renewed for another
    /// cycle without having been.
    ///
    /// @param until the last day of the cycle it is safe for
    record Kept(@JsonUnwrapped Decision decision, TierRef tier, LocalDate until) implements TierEvent {}

    /// The customer stands lower than before.
    ///
    /// @param reason `cycle-end` after warning and grace, `refund` where money went back that the tier was
    ///     reached with, `correction` where that turns out to have been less, `override-end` where a tier that a
    ///     person granted ran out, `policy` where a new one asks for more, `merge-undone` where it came from
    ///     another customer who is part of this one no longer
    record Lost(@JsonUnwrapped Decision decision, TierRef tier, TierRef before, long growthValue, String reason)
            implements TierEvent {}

    /// By what is known now a tier was reached at another time than was told, or was held although it was never
    /// told: one for each such tier of `path`, also where the same event raised the customer. `occurredAt` is
    /// when it was reached, the grounds are those of that moment. A correction for whoever counts by the tier of
    /// a moment; it is told to nobody else.
    ///
    /// @param before the tier held until then
    record Redated(
            @JsonUnwrapped Decision decision,
            TierRef tier,
            @Nullable @JsonInclude(NON_NULL) TierRef before) implements TierEvent {}

    /// The customer may leave; told once each time the level rises.
    ///
    /// @param level `middle` or `high`
    /// @param reasons codes, the weightiest first, such as `silence`, `fewer-orders`,
    ///     `smaller-orders`, `incident`, `tier-lost`
    record ChurnWarned(@JsonUnwrapped Decision decision, String level, List<String> reasons) implements TierEvent {}

    /// The customer has been silent for long, by their own rhythm.
    record Dormant(@JsonUnwrapped Decision decision, long silentDays) implements TierEvent {}

    /// A dormant or lost customer bought again.
    ///
    /// @param silentDays how long they had been silent
    record Woken(@JsonUnwrapped Decision decision, long silentDays) implements TierEvent {}

    /// A type that this build does not know yet: a newer scoring-service is running. Skip it.
    record Unrecognised() implements TierEvent {}
}
