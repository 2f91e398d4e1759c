package dev.rung.scoring.policy.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rung.scoring.policy.check.PolicyWarning;
import dev.rung.scoring.policy.version.PolicyState;
import dev.rung.scoring.policy.version.PolicyVersion;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A version as clients see it.
///
/// @param state `DRAFT`, `APPROVED`, `PUBLISHED` or `WITHDRAWN`
/// @param writers all who wrote any of it, the author first; none of them may approve it
/// @param refreshOf the version that this one is but for its numbers, which were drawn anew inside the rails approved
///     there: its author is `refresh`, its approver theirs. Null: people wrote it
/// @param effectiveAt from when on it counts; the shipped policy from the beginning. Null: not published
/// @param inForce whether it counts now
/// @param publisher who published it; a refresh names who or what asked for it
/// @param noticeWaivedBecause why what it makes harder was not announced beforehand; null: notice was
///     given, or none was needed
/// @param hash of the policy as it is written down; send it as `If-Match`
/// @param hasDryRun whether there is a dry run of it to ask for; null in a list
/// @param warnings to look at before approving, against the policy in force; null in a list, and where it was published
///     or withdrawn
/// @param policy null in a list
record PolicyView(
        int version,
        String comment,
        String state,
        String author,
        List<String> writers,
        @Nullable String approver,
        @Nullable Integer refreshOf,
        @Nullable Instant effectiveAt,
        boolean inForce,
        Instant createdAt,
        @Nullable Instant approvedAt,
        @Nullable Instant publishedAt,
        @Nullable String publisher,
        @Nullable String noticeWaivedBecause,
        @Nullable Instant withdrawnAt,
        String hash,
        @Nullable Boolean hasDryRun,
        @Nullable List<PolicyWarning> warnings,
        @Schema(ref = "Policy") @Nullable JsonNode policy) {

    /// @param inForce the version that counts now
    static PolicyView of(PolicyVersion policy, int inForce, boolean hasDryRun, @Nullable List<PolicyWarning> warnings) {
        return of(policy, inForce, hasDryRun, warnings, policy.document().tree());
    }

    static PolicyView listed(PolicyVersion policy, int inForce) {
        return of(policy, inForce, null, null, null);
    }

    private static PolicyView of(
            PolicyVersion policy,
            int inForce,
            @Nullable Boolean hasDryRun,
            @Nullable List<PolicyWarning> warnings,
            @Nullable JsonNode tree) {
        var state = policy.state();
        var approval = state.approval();
        var published = state instanceof PolicyState.Published counts ? counts : null;
        return new PolicyView(
                policy.version(),
                policy.comment(),
                state.code(),
                state.writers().getFirst(),
                state.writers(),
                approval == null ? null : approval.by(),
                policy.refreshOf(),
                published == null ? null : published.effectiveAt(),
                policy.version() == inForce,
                policy.createdAt(),
                approval == null ? null : approval.at(),
                published == null ? null : published.announced().at(),
                published == null ? null : published.announced().by(),
                published == null ? null : published.announced().waivedBecause(),
                state instanceof PolicyState.Withdrawn withdrawn ? withdrawn.at() : null,
                policy.document().hash(),
                hasDryRun,
                warnings,
                tree);
    }
}
