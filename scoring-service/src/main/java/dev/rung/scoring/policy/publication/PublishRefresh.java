package dev.rung.scoring.policy.publication;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.platform.locale.MessageBundles;
import dev.rung.scoring.policy.check.PolicyCheck;
import dev.rung.scoring.policy.document.DocumentDiff;
import dev.rung.scoring.policy.version.Announcement;
import dev.rung.scoring.policy.version.PolicyState.Published;
import dev.rung.scoring.policy.version.PolicyVersion;
import dev.rung.scoring.policy.version.PolicyVersions;
import dev.rung.scoring.policy.version.PublicationSchedule;
import dev.rung.scoring.policy.version.ScheduledVersion;
import dev.rung.scoring.policy.version.StepRefusals;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Publishes the policy in force with numbers that were drawn anew, as a version of its own.
///
/// It takes no second approval: cadence and rails were approved with the version that it follows, whose approver it
/// names. It takes the highest number there is, so a version that somebody is still at work on is overtaken: it is
/// named here, and refused when it is to be published. One that is published and waits to begin is never overtaken.
@ApplicationScoped
public class PublishRefresh {

    private static final String AUTHOR = "refresh";

    private final PolicyCheck check = new PolicyCheck();
    private final PublicationPolicy policy;
    private final PolicyVersions versions;
    private final Announcing announcing;
    private final Clock clock;

    PublishRefresh(NoticeTerms terms, PolicyVersions versions, Announcing announcing, Clock clock) {
        this.policy = new PublicationPolicy(terms.notice(), terms.ahead());
        this.versions = versions;
        this.announcing = announcing;
        this.clock = clock;
    }

    /// The policy in force.
    ///
    /// @param document without its version
    /// @param since when it began to count
    /// @param approved the version that people wrote, which it is but for numbers that were drawn; else itself
    /// @param waiting a version that is published and will count, but does not yet; null: none
    public record Base(
            int version,
            ObjectNode document,
            Instant since,
            int approved,
            @Nullable Integer waiting) {

        public boolean isRefresh() {
            return approved != version;
        }
    }

    public sealed interface RefreshOutcome {

        /// @param overtakes versions in the making, which will have to be drafted again
        record Announced(int version, Instant effectiveAt, List<Integer> overtakes) implements RefreshOutcome {}

        /// People published another version meanwhile: theirs goes first.
        record PeopleWentFirst() implements RefreshOutcome {}
    }

    @WithSession
    public Uni<Base> base() {
        var now = clock.instant();
        return versions.schedule().chain(schedule -> base(schedule.inForce(now).version(), schedule, now));
    }

    /// One that was in force when somebody began to draw its numbers.
    @WithSession
    public Uni<Base> base(int version) {
        return versions.schedule().chain(schedule -> base(version, schedule, clock.instant()));
    }

    /// In the caller's transaction, one publication after the other.
    ///
    /// @param base as it was when the numbers were drawn
    /// @param document the same with other numbers
    public Uni<RefreshOutcome> renew(Base base, ObjectNode document, String actor) {
        var now = clock.instant();
        return versions.lockForPublication()
                .chain(versions::schedule)
                .chain(schedule -> schedule.inForce(now).version() == base.version()
                                && schedule.waiting(now).isEmpty()
                        ? versions.one(base.version()).chain(present -> renew(present, document, actor, now))
                        : Uni.createFrom().item(new RefreshOutcome.PeopleWentFirst()));
    }

    private Uni<RefreshOutcome> renew(PolicyVersion base, ObjectNode changed, String actor, Instant now) {
        var document = StepRefusals.sound(check.check(changed, base.document())).document();
        var effectiveAt = policy.earliest(new DocumentDiff(base.document(), document).restrictive(), now);
        var published = new Published(
                List.of(AUTHOR), base.published().approval(), effectiveAt, new Announcement(actor, now, null));
        var comment = String.join(
                " · ",
                MessageBundles.inEach(texts -> texts.say("comment.refresh", Map.of("policy", base.name())))
                        .values());
        return versions.inTheMaking(base.version())
                .chain(overtakes -> versions.add(document, comment, now, published, base.version())
                        .call(refresh -> announcing.announceRefresh(refresh, actor, overtakes))
                        .map(refresh -> new RefreshOutcome.Announced(refresh.version(), effectiveAt, overtakes)));
    }

    private Uni<Base> base(int version, PublicationSchedule schedule, Instant now) {
        return versions.one(version).map(inForce -> base(inForce, schedule, now));
    }

    private static Base base(PolicyVersion inForce, PublicationSchedule schedule, Instant now) {
        return new Base(
                inForce.version(),
                inForce.document().tree(),
                inForce.published().effectiveAt(),
                schedule.approved(inForce.version()),
                schedule.waiting(now).map(ScheduledVersion::version).orElse(null));
    }
}
