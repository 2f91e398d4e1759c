package dev.rung.contracts.scoring;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.rung.contracts.TierRef;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything on topic `assessments`, keyed by customer id and compacted: what a customer is worth, and why.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = AssessmentEvent.Unrecognised.class)
@JsonSubTypes({
    @Type(name = "assessed.v1", value = AssessmentEvent.Assessed.class),
    @Type(name = "passed.v1", value = AssessmentEvent.Passed.class)
})
@JsonIgnoreProperties(ignoreUnknown = true)
public sealed interface AssessmentEvent {

    /// The whole present assessment. Every behaviour event yields one, changed or not, so that `position` tells
    /// how far a reader is.
    ///
    /// @param growthValue the sum of the components' points
    /// @param valueLevel `high`, `middle` or `low`
    /// @param lifecycle `new`, `growing`, `mature`, `declining`, `dormant` or `lost`
    /// @param lastEventAt the latest time the customer did anything
    /// @param position the latest behaviour event that this assessment has taken in; time and new policies bring
    ///     further assessments at the same position
    /// @param revision counts the assessments of this customer: the highest is the present one
    /// @param behaviour `new`, `browser`, `frequent` or `loyal`
    /// @param churn absent of a customer who does not agree to personalisation
    /// @param mergedInto whose part the customer is now: this assessment counts no more, that one's does; absent
    ///     for a customer of its own
    record Assessed(
            UUID customerId,
            String externalId,
            Standing tier,
            long growthValue,
            List<Component> components,
            Rfm rfm,
            String valueLevel,
            String lifecycle,
            @Nullable Next next,
            Keep keep,
            int policyVersion,
            Instant assessedAt,
            Instant lastEventAt,
            Position position,
            long revision,
            String behaviour,
            @Nullable @JsonInclude(NON_NULL) Churn churn,
            @Nullable @JsonInclude(NON_NULL) UUID mergedInto)
            implements AssessmentEvent {}

    /// How likely the customer is to leave, by their own rhythm of purchase.
    ///
    /// @param level `none`, `low`, `middle` or `high`
    /// @param reasons codes, the weightiest first
    /// @param rhythmDays the usual days between two purchases; absent with too few purchases to tell
    record Churn(
            String level,
            List<String> reasons,

            @Nullable @JsonInclude(NON_NULL) @JsonFormat(shape = JsonFormat.Shape.STRING)
            BigDecimal rhythmDays) {}

    /// A behaviour record was passed over: of a type that scoring does not know, or unreadable. It changes no
    /// assessment, but a reader of `position` gets past it. Keyed `passed-<partition>`, so that it never takes
    /// the place of a customer's assessment.
    record Passed(Position position) implements AssessmentEvent {}

    /// A type that this build does not know yet. Skip it.
    record Unrecognised() implements AssessmentEvent {}

    /// @param since when the tier was entered
    /// @param validUntil the last day of the present cycle; absent for the lowest tier, which nobody loses
    /// @param state `ACTIVE`, `AT_RISK` or `GRACE`
    record Standing(TierRef tier, Instant since, @Nullable LocalDate validUntil, String state) {}

    /// One row of the growth value.
    ///
    /// @param value the feature as measured, such as the spend
    /// @param points what it is worth, after transform, weight and cap
    /// @param cap the most points this component can give
    record Component(
            String code,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal value,
            long points,
            long cap) {}

    /// Recency, frequency, monetary within the policy's window.
    ///
    /// @param recencyDays whole days since the last paid order; absent without one
    /// @param spend max(0, paid − refunded), in the store's currency
    /// @param r 1 to 5, 5 is best; 0 without an order, as are `f` and `m`
    /// @param type one of the eight types, such as `important-value` (重要价值); `none` without an order
    record Rfm(
            @Nullable Long recencyDays,
            long orders,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal spend,
            int r,
            int f,
            int m,
            String type) {

        /// The same seen from another day than it was made on: the days since the last
        /// order are counted from there.
        public Rfm countedOn(LocalDate day, LocalDate made) {
            return recencyDays == null || day.equals(made)
                    ? this
                    : new Rfm(
                            Math.max(0, recencyDays + ChronoUnit.DAYS.between(made, day)),
                            orders,
                            spend,
                            r,
                            f,
                            m,
                            type);
        }
    }

    /// The next tier and the amounts it needs; absent on the highest.
    record Next(TierRef tier, List<Needed> needed) {}

    /// The amounts that keep the tier at the end of the cycle.
    record Keep(@Nullable LocalDate until, List<Needed> needed) {}

    /// @param measure `growthValue`, `spend` or `orders`, as the policy qualifies
    /// @param threshold the value to reach
    /// @param missing how much is left, 0 where it is reached
    record Needed(String measure, long threshold, long missing) {}

    record Position(int partition, long offset) {}
}
