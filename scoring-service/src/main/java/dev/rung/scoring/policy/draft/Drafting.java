package dev.rung.scoring.policy.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.platform.audit.Audit;
import dev.rung.platform.locale.MessageBundle;
import dev.rung.scoring.policy.check.PolicyCheck;
import dev.rung.scoring.policy.check.PolicyFindings.Valid;
import dev.rung.scoring.policy.check.PolicyWarning;
import dev.rung.scoring.policy.version.PolicyState;
import dev.rung.scoring.policy.version.PolicyVersion;
import dev.rung.scoring.policy.version.PolicyVersions;
import dev.rung.scoring.policy.version.StepRefusals;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes, rewrites and withdraws, in the caller's transaction. The lock on the row makes one of
/// two writers the later one.
@ApplicationScoped
class Drafting {

    private final PolicyCheck check = new PolicyCheck();
    private final PolicyVersions versions;
    private final Audit audit;
    private final Clock clock;

    Drafting(PolicyVersions versions, Audit audit, Clock clock) {
        this.versions = versions;
        this.audit = audit;
        this.clock = clock;
    }

    record DraftResult(PolicyVersion policy, List<PolicyWarning> warnings) {}

    Uni<DraftResult> draft(ObjectNode body, Comment comment, String author) {
        return checked(body, comment)
                .chain(sound -> versions.add(
                                sound.document(),
                                comment.text(),
                                clock.instant(),
                                new PolicyState.Draft(List.of(author)),
                                null)
                        .map(policy -> new DraftResult(policy, sound.warnings())))
                .call(drafted -> book(author, "policy.drafted", drafted.policy()));
    }

    /// @param version any that there is; it stays as it is
    /// @param texts in the author's language, which the comment is in like every other
    Uni<DraftResult> restore(int version, String author, MessageBundle texts) {
        var comment = Comment.of(texts.say("comment.restored", Map.of("policy", version)));
        return versions.one(version).chain(earlier -> draft(earlier.document().tree(), comment, author));
    }

    /// @param read see [StepRefusals#mustBeAsRead]
    Uni<DraftResult> edit(int version, ObjectNode body, Comment comment, String editor, @Nullable String read) {
        return versions.lock(version)
                .invoke(policy -> StepRefusals.mustBeAsRead(policy, read))
                .map(policy -> StepRefusals.moved(policy, policy.state().edited(editor), "edit"))
                .chain(policy -> checked(body, comment)
                        .chain(sound -> versions.update(policy.replaceDocument(sound.document(), comment.text()))
                                .map(edited -> new DraftResult(edited, sound.warnings()))))
                .call(drafted -> book(editor, "policy.edited", drafted.policy()));
    }

    Uni<PolicyVersion> withdraw(int version, String actor) {
        return versions.lock(version)
                .map(policy -> StepRefusals.moved(policy, policy.state().withdrawn(clock.instant()), "withdrawal"))
                .chain(versions::update)
                .call(policy -> book(actor, "policy.withdrawn", policy));
    }

    /// Everything that is wrong is told at once.
    private Uni<Valid> checked(ObjectNode body, Comment comment) {
        return versions.inForce(clock.instant())
                .map(before -> StepRefusals.sound(check.check(body, before.document())
                        .with(comment.flaw().stream().toList())));
    }

    private Uni<Void> book(String actor, String action, PolicyVersion policy) {
        return audit.record(
                actor, action, policy.name(), Map.of("hash", policy.document().hash()));
    }
}
