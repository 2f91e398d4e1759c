package dev.rung.scoring.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.platform.audit.Audit;
import dev.rung.scoring.policy.Checked.Sound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes, rewrites and withdraws, in the caller's transaction. The lock on the row makes one of two writers the
/// later one.
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

    record Drafted(PolicyVersion policy, List<Warning> warnings) {}

    Uni<Drafted> draft(ObjectNode body, Comment comment, String author) {
        return checked(body, comment).chain(sound -> {
            var policy = new PolicyVersion(sound.document(), comment.text(), now(), new State.Draft(List.of(author)));
            return versions.persistAndFlush(policy)
                    .call(() -> book(author, "policy.drafted", policy))
                    .replaceWith(new Drafted(policy, sound.warnings()));
        });
    }

    /// @param version any that there is; it stays as it is
    Uni<Drafted> restore(int version, String author) {
        var comment = Comment.of("恢复自 v%1$d · Restored from v%1$d".formatted(version));
        return versions.one(version).chain(earlier -> draft(earlier.document().tree(), comment, author));
    }

    /// @param read see [Refusals#mustBeAsRead]
    Uni<Drafted> edit(int version, ObjectNode body, Comment comment, String editor, @Nullable String read) {
        return versions.lock(version)
                .invoke(policy -> Refusals.mustBeAsRead(policy, read))
                .invoke(policy -> policy.is(Refusals.next(policy, policy.state().edited(editor), "edit")))
                .chain(policy -> checked(body, comment)
                        .invoke(sound -> rewrite(policy, sound, comment))
                        .map(sound -> new Drafted(policy, sound.warnings())))
                .call(drafted -> book(editor, "policy.edited", drafted.policy()));
    }

    Uni<PolicyVersion> withdraw(int version, String actor) {
        return versions.lock(version)
                .invoke(policy -> policy.is(Refusals.next(policy, policy.state().withdrawn(now()), "withdrawal")))
                .call(policy -> book(actor, "policy.withdrawn", policy));
    }

    /// Everything that is wrong is told at once.
    private Uni<Sound> checked(ObjectNode body, Comment comment) {
        return versions.inForce(now())
                .map(before -> Refusals.sound(check.check(body, before.document())
                        .with(comment.flaw().stream().toList())));
    }

    private static void rewrite(PolicyVersion policy, Sound sound, Comment comment) {
        policy.says(sound.document());
        policy.comment = comment.text();
    }

    private Uni<Void> book(String actor, String action, PolicyVersion policy) {
        return audit.record(
                actor,
                action,
                "v" + policy.version(),
                Map.of("hash", policy.document().hash()));
    }

    /// As exact as the database keeps it.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
