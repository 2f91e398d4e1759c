package dev.rung.scoring.policy.publication;

import dev.rung.contracts.Topic;
import dev.rung.contracts.scoring.PolicyEvent;
import dev.rung.platform.audit.Audit;
import dev.rung.platform.outbox.Outbox;
import dev.rung.scoring.policy.publication.Publication.Granted;
import dev.rung.scoring.policy.version.PolicyState.Published;
import dev.rung.scoring.policy.version.PolicyVersion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// Tells the stream, and then the audit, what was published, in the caller's transaction.
@ApplicationScoped
class Announcing {

    private final Outbox outbox;
    private final Audit audit;

    Announcing(Outbox outbox, Audit audit) {
        this.outbox = outbox;
        this.audit = audit;
    }

    Uni<Void> announce(PolicyVersion version, Granted granted) {
        var published = version.published();
        return tell(version, published)
                .chain(() -> audit.record(
                        published.announced().by(),
                        "policy.published",
                        version.name(),
                        Map.of(
                                "hash", published.approval().hash(),
                                "effectiveAt", published.effectiveAt(),
                                "notice", granted.notice(),
                                "reason",
                                        Objects.requireNonNullElse(
                                                published.announced().waivedBecause(), ""),
                                "replaces", granted.replaces())));
    }

    /// @param overtakes versions that somebody was still at work on, and that must be drafted again
    Uni<Void> announceRefresh(PolicyVersion version, String actor, List<Integer> overtakes) {
        var published = version.published();
        return tell(version, published)
                .chain(() -> audit.record(
                        actor,
                        "policy.refreshed",
                        version.name(),
                        Map.of(
                                "hash", version.document().hash(),
                                "effectiveAt", published.effectiveAt(),
                                "refreshOf", String.valueOf(version.refreshOf()),
                                "approver", published.approval().by(),
                                "approvedHash", published.approval().hash(),
                                "overtakes", overtakes)));
    }

    private Uni<Void> tell(PolicyVersion version, Published published) {
        return outbox.add(Topic.POLICIES, version.name(), event(version, published));
    }

    private static PolicyEvent event(PolicyVersion version, Published published) {
        return new PolicyEvent.Published(
                UUID.randomUUID(),
                version.version(),
                published.effectiveAt(),
                published.announced().at(),
                version.document().versioned(version.version()));
    }
}
