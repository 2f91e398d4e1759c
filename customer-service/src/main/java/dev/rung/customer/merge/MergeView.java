package dev.rung.customer.merge;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A merge as staff read it.
///
/// @param fromExternalId the customer who becomes part of the other
/// @param intoExternalId the customer who is kept
/// @param proposedBy a login of the staff
/// @param decidedBy who approved or withdrew it; never the proposer where it was approved
/// @param undoneFor why it was undone
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record MergeView(
        UUID mergeId,
        long position,
        String fromExternalId,
        String intoExternalId,

        @Schema(enumeration = {"same-contact", "customer-asked", "registered-twice", "same-orders", "other", "unknown"})
        String reason,

        @Schema(enumeration = {"proposed", "withdrawn", "merged", "undone"})
        String state,

        String proposedBy,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String undoneBy,
        @Nullable Instant undoneAt,

        @Nullable @Schema(enumeration = {"two-people", "customer-asked", "mistake", "other", "unknown"})
        String undoneFor) {}
