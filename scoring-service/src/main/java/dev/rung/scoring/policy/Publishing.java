package dev.rung.scoring.policy;

import dev.rung.scoring.policy.PublicationPolicy.Waiver;
import dev.rung.scoring.policy.PublicationPolicy.Wish;
import dev.rung.scoring.policy.State.Published;
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
        this.policy = new PublicationPolicy(terms.notice());
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
                .chain(version -> versions.published().chain(published -> publish(version, published, order)));
    }

    private Uni<PolicyVersion> publish(PolicyVersion version, List<PolicyVersion> published, Order order) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var effectiveAt =
                order.effectiveAt() == null ? now : order.effectiveAt().truncatedTo(ChronoUnit.MICROS);
        var next = Refusals.next(version, version.state().published(effectiveAt, now), "publication");
        if (!(next instanceof Published promised)) {
            throw new IllegalStateException("Published is " + next);
        }
        mustBeWhatWasApproved(version, promised.approval());
        var plans = published.stream().map(Publishing::plan).toList();
        var harder = harder(version.document(), before(published, plans, effectiveAt));
        var granted = PublicationRefusals.granted(
                policy.decide(new Wish(version.version(), effectiveAt, harder, order.waiver()), plans, now));
        version.is(next);
        return announcing.announce(version, promised, order, granted).replaceWith(version);
    }

    /// Both what is sound and what is harder are asked against the policy that counts until then.
    private List<String> harder(Document document, Document before) {
        Refusals.sound(check.check(document.tree(), before));
        return Harder.among(Diff.between(before, document)).stream()
                .map(Change::path)
                .toList();
    }

    private static Document before(List<PolicyVersion> published, List<Plan> plans, Instant effectiveAt) {
        int version = Plan.inForce(plans, effectiveAt).version();
        return published.stream()
                .filter(policy -> policy.version() == version)
                .map(PolicyVersion::document)
                .findFirst()
                .orElseThrow();
    }

    private static Plan plan(PolicyVersion version) {
        return version.state() instanceof Published published
                ? new Plan(version.version(), published.effectiveAt(), version.refreshOf())
                : new Plan(version.version(), Instant.MAX);
    }

    private static void mustBeWhatWasApproved(PolicyVersion version, Approval approval) {
        if (!version.document().hash().equals(approval.hash())) {
            throw new IllegalStateException("Policy v" + version.version() + " is not what was approved");
        }
    }
}
