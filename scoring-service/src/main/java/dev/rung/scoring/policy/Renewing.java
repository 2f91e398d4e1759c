package dev.rung.scoring.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.scoring.policy.State.Published;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Publishes the policy in force with numbers that were drawn anew, as a version of its own.
///
/// It takes no second approval: cadence and rails were approved with the version that it follows, whose approver it
/// names. It takes the highest number there is, so a version that somebody is still at work on is overtaken: it is
/// named here, and refused when it is to be published. One that is published and waits to begin is never overtaken.
@ApplicationScoped
public class Renewing {

    /// Who wrote a refresh.
    static final String AUTHOR = "refresh";

    private final PolicyCheck check = new PolicyCheck();
    private final PublicationPolicy policy;
    private final PolicyVersions versions;
    private final Announcing announcing;
    private final Clock clock;

    Renewing(NoticeTerms terms, PolicyVersions versions, Announcing announcing, Clock clock) {
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

    /// What came of it.
    public sealed interface Renewed {

        /// @param overtakes versions in the making, which will have to be drafted again
        record Announced(int version, Instant effectiveAt, List<Integer> overtakes) implements Renewed {}

        /// People published another version meanwhile: theirs goes first.
        record PeopleWentFirst() implements Renewed {}
    }

    @WithSession
    public Uni<Base> base() {
        var now = now();
        return versions.plans().chain(plans -> {
            var inForce = plans.inForce(now);
            return versions.one(inForce.version()).map(version -> base(version, inForce, plans, now));
        });
    }

    /// In the caller's transaction, one publication after the other.
    ///
    /// @param base as it was when the numbers were drawn
    /// @param document the same with other numbers
    public Uni<Renewed> renew(Base base, ObjectNode document, String actor) {
        var now = now();
        return versions.takeTurns()
                .chain(versions::plans)
                .chain(plans -> plans.inForce(now).version() == base.version()
                                && plans.waiting(now).isEmpty()
                        ? versions.one(base.version()).chain(present -> renew(present, document, actor, now))
                        : Uni.createFrom().item(new Renewed.PeopleWentFirst()));
    }

    private Uni<Renewed> renew(PolicyVersion base, ObjectNode changed, String actor, Instant now) {
        var document = Refusals.sound(check.check(changed, base.document())).document();
        var harder = Harder.among(Diff.between(base.document(), document)).stream()
                .map(Change::path)
                .toList();
        var effectiveAt = policy.earliest(harder, now);
        var published = new Published(
                List.of(AUTHOR), base.published().approval(), effectiveAt, new Announcement(actor, now, null));
        var comment = "v%1$d 的定期刷新 · Refresh of v%1$d".formatted(base.version());
        var refresh = PolicyVersion.refresh(base.version(), document, comment, now, published);
        return versions.inTheMaking(base.version())
                .chain(overtakes -> versions.persistAndFlush(refresh)
                        .chain(kept -> announcing.announceRefresh(kept, actor, overtakes))
                        .map(_ -> new Renewed.Announced(refresh.version(), effectiveAt, overtakes)));
    }

    private static Base base(PolicyVersion version, Plan plan, Plans plans, Instant now) {
        return new Base(
                plan.version(),
                version.document().tree(),
                plan.effectiveAt(),
                plans.approved(plan.version()),
                plans.waiting(now).map(Plan::version).orElse(null));
    }

    /// As exact as the database keeps it.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
