package dev.rung.feedback.decision;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rung.contracts.TierRef;
import dev.rung.contracts.scoring.AssessmentEvent.Needed;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was decided about a customer, and by which policy. Kept as it is: fields are only ever added.
///
/// @param id the event id of the tier event
/// @param kind as in the history of a standing: `reached`, `lost`, `at-risk`, `in-grace`, `kept`, `churn-warned`,
///     `dormant` or `woken`
/// @param tier the one held since then; absent where the decision is not about a tier
/// @param before the one held until then; there where the tier was reached or lost
/// @param growthValue there where the tier was reached or lost
/// @param details what else only some kinds say; absent where there is nothing
@RegisterForReflection
public record Decision(
        UUID id,
        UUID customerId,
        String kind,
        Instant occurredAt,
        @Nullable TierRef tier,
        @Nullable TierRef before,
        @Nullable Long growthValue,
        int policyVersion,
        @Nullable Details details) {

    /// @param until how long the tier is held: of one at risk, in grace or kept
    /// @param needed what would keep a tier at risk or in grace
    /// @param reason why a tier was lost, such as `cycle-end`, or what else than behaviour it was reached by:
    ///     `policy`, `override` or `merge`
    /// @param level of a churn warning
    /// @param reasons of a churn warning, the weightiest first
    /// @param silentDays of who is dormant, or was until now
    @JsonInclude(NON_NULL)
    public record Details(
            @Nullable LocalDate until,
            @Nullable List<Needed> needed,
            @Nullable String reason,
            @Nullable String level,
            @Nullable List<String> reasons,
            @Nullable Long silentDays) {

        static final Details NONE = new Details(null, null, null, null, null, null);

        static Details keeping(@Nullable LocalDate until, @Nullable List<Needed> needed) {
            return new Details(until, needed, null, null, null, null);
        }

        /// @param reason null where behaviour led there, which the kind says by itself
        static @Nullable Details reached(@Nullable String reason) {
            return reason == null ? null : new Details(null, null, reason, null, null, null);
        }

        static Details lost(String reason) {
            return new Details(null, null, reason, null, null, null);
        }

        static Details warning(String level, List<String> reasons) {
            return new Details(null, null, null, level, reasons, null);
        }

        static Details silent(long days) {
            return new Details(null, null, null, null, null, days);
        }
    }
}
