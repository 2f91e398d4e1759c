package dev.rung.scoring.policy.version;

import dev.rung.scoring.policy.document.PolicyDocument;
import dev.rung.scoring.policy.version.PolicyState.Published;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One version of the policy, as it is kept.
///
/// @param refreshOf the version that this one is but for its numbers, which were drawn anew; null: people wrote it
public record PolicyVersion(
        int version,
        PolicyDocument document,
        String comment,
        Instant createdAt,
        PolicyState state,
        @Nullable Integer refreshOf) {

    public PolicyVersion moveTo(PolicyState next) {
        return new PolicyVersion(version, document, comment, createdAt, next, refreshOf);
    }

    public PolicyVersion replaceDocument(PolicyDocument other, String why) {
        return new PolicyVersion(version, other, why, createdAt, state, refreshOf);
    }

    /// As the audit and the topic know it: `v7`.
    public String name() {
        return "v" + version;
    }

    public Published published() {
        if (state instanceof Published published) {
            return published;
        }
        throw new IllegalStateException("Policy " + name() + " is not published");
    }
}
