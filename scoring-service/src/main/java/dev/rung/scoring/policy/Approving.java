package dev.rung.scoring.policy;

import dev.rung.platform.audit.Audit;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The second person's word, in the caller's transaction. The lock on the row keeps the text from being edited
/// meanwhile.
@ApplicationScoped
class Approving {

    private final PolicyVersions versions;
    private final Audit audit;
    private final Clock clock;

    Approving(PolicyVersions versions, Audit audit, Clock clock) {
        this.versions = versions;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param read see [Refusals#mustHaveBeenRead]
    Uni<PolicyVersion> approve(int version, String approver, @Nullable String read) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return versions.lock(version)
                .invoke(policy -> Refusals.mustHaveBeenRead(policy, read))
                .invoke(policy -> policy.is(Refusals.next(
                        policy,
                        policy.state().approved(approver, now, policy.document().hash()),
                        "approval")))
                .call(policy -> audit.record(
                        approver,
                        "policy.approved",
                        "v" + version,
                        Map.of("hash", policy.document().hash())));
    }
}
