package dev.rung.customer.minor;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param minor whether the customer is a minor today
/// @param agrees whether a guardian agrees: only then a minor's own consents count
/// @param age in years, from which a customer answers for themselves
/// @param answers of guardians, the newest first
record GuardianView(boolean minor, boolean agrees, int age, List<GuardianAnswer> answers) {

    /// @param guardian their name; absent of a no
    /// @param relation `parent` or `guardian`; absent of a no
    /// @param proof by what it is known; absent of a no
    /// @param recordedBy the login of the agent
    record GuardianAnswer(
            boolean granted,
            @Nullable String guardian,
            @Nullable String relation,
            @Nullable String proof,
            String recordedBy,
            Instant recordedAt) {

        static GuardianAnswer of(GuardianEntry entry, @Nullable GuardianProof proof) {
            return new GuardianAnswer(
                    entry.granted,
                    proof == null ? null : proof.guardian(),
                    proof == null ? null : proof.relation(),
                    proof == null ? null : proof.proof(),
                    entry.actor,
                    entry.recordedAt);
        }
    }
}
