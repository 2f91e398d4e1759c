package dev.rung.benefits.entitlement.use;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rung.benefits.catalogue.terms.TermsFields;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A benefit that a customer has.
///
/// @param id what it is used by
/// @param code of the catalogue
/// @param kind `discount`, `points-multiplier`, `coupon`, `gift`, `free-trial`, `priority-shipping`,
///     `priority-refund`, `dedicated-service` or `members-event`
/// @param name in the caller's language
/// @param description in the caller's language
/// @param tier that gives it
/// @param since when the tier was reached
/// @param until the last day; null: without an end as yet
/// @param quota how often it can be used in a period; null: without a limit
/// @param period `day`, `month`, `year` or `once`
/// @param used how often it was used in the present period
/// @param left how often it can still be used in it; null: without a limit
/// @param onHold the member status that lets nothing be used now, such as `frozen`; absent: it can be used
@RegisterForReflection
record HeldBenefitView(
        UUID id,
        String code,
        String kind,
        String name,
        String description,
        TermsFields terms,
        String tier,
        Instant since,
        @Nullable LocalDate until,
        @Nullable Integer quota,
        String period,
        int used,
        @Nullable Integer left,
        @JsonInclude(NON_NULL) @Nullable String onHold) {}
