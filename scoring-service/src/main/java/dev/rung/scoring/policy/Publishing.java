package dev.rung.scoring.policy;

import dev.rung.scoring.policy.Publication.Granted;
import dev.rung.scoring.policy.Publication.Notice;
import dev.rung.scoring.policy.PublicationPolicy.Waiver;
import dev.rung.scoring.policy.PublicationPolicy.Wish;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes an approved policy count from a time on: row, event and audit in the caller's transaction, one publication
/// after the other.
@ApplicationScoped
class Publishing {

    private final PolicyCheck check = new PolicyCheck();
    private final PublicationPolicy policy;
    private final PolicyVersions versions;
    private final Announcing announcing;
    private final Clock clock;

    Publishing(NoticeTerms terms, PolicyVersions versions, Announcing announcing, Clock clock) {
        this.policy = new PublicationPolicy(terms.notice(), terms.ahead());
        this.versions = versions;
        this.announcing = announcing;
        this.clock = clock;
    }

    /// @param effectiveAt null: at once
    /// @param reason for the waiver
    record Order(
            int version,
            @Nullable Instant effectiveAt,
            Waiver waiver,
            @Nullable String reason,
            String actor) {}

    Uni<PolicyVersion> publish(Order order) {
        return versions.takeTurns()
                .chain(() -> versions.lock(order.version()))
                .chain(version -> versions.plans().chain(plans -> publish(version, plans, order)));
    }

    private Uni<PolicyVersion> publish(PolicyVersion version, Plans plans, Order order) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var effectiveAt =
                order.effectiveAt() == null ? now : order.effectiveAt().truncatedTo(ChronoUnit.MICROS);
        // whatever refuses below fails the transaction, and this with it
        var announced = new Announcement(order.actor(), now, null);
        version.is(Refusals.next(version, version.state().published(effectiveAt, announced), "publication"));
        mustBeWhatWasApproved(version, version.published().approval());
        return wish(version, plans, order, effectiveAt)
                .map(wish -> PublicationRefusals.granted(policy.decide(wish, plans, now), version.document()))
                .invoke(granted -> keepWaiver(version, order, granted))
                .call(granted -> announcing.announce(version, granted))
                .replaceWith(version);
    }

    private Uni<Wish> wish(PolicyVersion version, Plans plans, Order order, Instant effectiveAt) {
        return versions.one(plans.inForce(effectiveAt).version())
                .chain(before -> versions.isTried(version)
                        .map(isTried -> new Wish(
                                version.version(),
                                effectiveAt,
                                isTried,
                                harder(version.document(), before.document()),
                                order.waiver())));
    }

    private static void keepWaiver(PolicyVersion version, Order order, Granted granted) {
        if (granted.notice() == Notice.WAIVED) {
            version.is(version.published().waived(order.reason()));
        }
    }

    /// Both what is sound and what is harder are asked against the policy that counts until then.
    private List<String> harder(Document document, Document before) {
        Refusals.sound(check.check(document.tree(), before));
        return Harder.among(Diff.between(before, document)).stream()
                .map(Change::path)
                .toList();
    }

    private static void mustBeWhatWasApproved(PolicyVersion version, Approval approval) {
        if (!version.document().hash().equals(approval.hash())) {
            throw new IllegalStateException("Policy v" + version.version() + " is not what was approved");
        }
    }
}
