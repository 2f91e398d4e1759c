package dev.rung.scoring.policy.draft;

import dev.rung.platform.audit.Audit;
import dev.rung.scoring.policy.version.PolicyVersion;
import dev.rung.scoring.policy.version.PolicyVersions;
import dev.rung.scoring.policy.version.StepRefusals;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The second person's word, in the caller's transaction. The lock on the row keeps the text
/// from being edited meanwhile.
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

    /// @param read see [StepRefusals#mustHaveBeenRead]
    Uni<PolicyVersion> approve(int version, String approver, @Nullable String read) {
        var now = clock.instant();
        return versions.lock(version)
                .invoke(policy -> StepRefusals.mustHaveBeenRead(policy, read))
                .map(policy -> StepRefusals.moved(
                        policy,
                        policy.state().approved(approver, now, policy.document().hash()),
                        "approval"))
                .chain(versions::update)
                .call(policy -> audit.record(
                        approver,
                        "policy.approved",
                        policy.name(),
                        Map.of("hash", policy.document().hash())));
    }
}
