package dev.rung.scoring.policy.publication;

import dev.rung.scoring.policy.check.PolicyCheck;
import dev.rung.scoring.policy.document.DocumentDiff;
import dev.rung.scoring.policy.publication.Publication.Granted;
import dev.rung.scoring.policy.publication.Publication.Notice;
import dev.rung.scoring.policy.publication.PublicationPolicy.Waiver;
import dev.rung.scoring.policy.publication.PublicationPolicy.Wish;
import dev.rung.scoring.policy.version.Announcement;
import dev.rung.scoring.policy.version.PolicyVersion;
import dev.rung.scoring.policy.version.PolicyVersions;
import dev.rung.scoring.policy.version.PublicationSchedule;
import dev.rung.scoring.policy.version.StepRefusals;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
        return versions.lockForPublication()
                .chain(() -> versions.lock(order.version()))
                .chain(version -> versions.schedule().chain(schedule -> publish(version, schedule, order)));
    }

    private Uni<PolicyVersion> publish(PolicyVersion version, PublicationSchedule schedule, Order order) {
        var now = clock.instant();
        var effectiveAt =
                order.effectiveAt() == null ? now : order.effectiveAt().truncatedTo(ChronoUnit.MICROS);
        var announced = new Announcement(order.actor(), now, null);
        var published = StepRefusals.moved(version, version.state().published(effectiveAt, announced), "publication");
        mustBeWhatWasApproved(published);
        return wish(published, schedule, order, effectiveAt)
                .map(wish -> PublicationRefusals.granted(policy.decide(wish, schedule, now), version.document()))
                .chain(granted -> versions.update(withWaiver(published, order, granted))
                        .call(kept -> announcing.announce(kept, granted)));
    }

    /// Both what is sound and what is harder are asked against the policy that counts until then.
    private Uni<Wish> wish(PolicyVersion version, PublicationSchedule schedule, Order order, Instant effectiveAt) {
        return versions.one(schedule.inForce(effectiveAt).version())
                .invoke(before ->
                        StepRefusals.sound(check.check(version.document().tree(), before.document())))
                .chain(before -> versions.isTried(version)
                        .map(isTried -> new Wish(
                                version.version(),
                                effectiveAt,
                                isTried,
                                new DocumentDiff(before.document(), version.document()).restrictive(),
                                order.waiver())));
    }

    private static PolicyVersion withWaiver(PolicyVersion version, Order order, Granted granted) {
        return granted.notice() == Notice.WAIVED
                ? version.moveTo(version.published().waived(order.reason()))
                : version;
    }

    private static void mustBeWhatWasApproved(PolicyVersion version) {
        if (!version.document().hash().equals(version.published().approval().hash())) {
            throw new IllegalStateException("Policy " + version.name() + " is not what was approved");
        }
    }
}
