package dev.rung.scoring.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.scoring.policy.State.Published;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
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
        this.policy = new PublicationPolicy(terms.notice());
        this.versions = versions;
        this.announcing = announcing;
        this.clock = clock;
    }

    /// The policy in force.
    ///
    /// @param document without its version
    /// @param since when it began to count
    /// @param isRefresh whether its numbers were drawn
    /// @param waiting a version that is published and will count, but does not yet; null: none
    public record Base(
            int version,
            ObjectNode document,
            Instant since,
            boolean isRefresh,
            @Nullable Integer waiting) {}

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
        return versions.published().map(published -> base(published, now));
    }

    /// In the caller's transaction, one publication after the other.
    ///
    /// @param base as it was when the numbers were drawn
    /// @param document the same with other numbers
    public Uni<Renewed> renew(Base base, ObjectNode document, String actor) {
        var now = now();
        return versions.takeTurns().chain(versions::published).chain(published -> {
            var present = base(published, now);
            return present.version() == base.version() && present.waiting() == null
                    ? renew(inForce(published, now), document, actor, now)
                    : Uni.createFrom().item(new Renewed.PeopleWentFirst());
        });
    }

    private Uni<Renewed> renew(PolicyVersion base, ObjectNode changed, String actor, Instant now) {
        var document = Refusals.sound(check.check(changed, base.document())).document();
        var harder = Harder.among(Diff.between(base.document(), document)).stream()
                .map(Change::path)
                .toList();
        var published = new Published(List.of(AUTHOR), published(base).approval(), policy.earliest(harder, now), now);
        var comment = "v%1$d 的定期刷新 · Refresh of v%1$d".formatted(base.version());
        var refresh = PolicyVersion.refresh(base.version(), document, comment, now, published);
        return versions.inTheMaking()
                .chain(overtakes -> versions.persistAndFlush(refresh)
                        .chain(kept -> announcing.announceRefresh(kept, published, actor, overtakes))
                        .map(_ -> new Renewed.Announced(refresh.version(), published.effectiveAt(), overtakes)));
    }

    private static Base base(List<PolicyVersion> published, Instant now) {
        var inForce = inForce(published, now);
        return new Base(
                inForce.version(),
                inForce.document().tree(),
                published(inForce).effectiveAt(),
                inForce.refreshOf() != null,
                published.stream()
                        .filter(version -> published(version).effectiveAt().isAfter(now))
                        .map(PolicyVersion::version)
                        // a lower one never will
                        .filter(version -> version > inForce.version())
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }

    private static PolicyVersion inForce(List<PolicyVersion> published, Instant now) {
        return published.stream()
                .filter(version -> !published(version).effectiveAt().isAfter(now))
                .max(Comparator.comparingInt(PolicyVersion::version))
                .orElseThrow();
    }

    private static Published published(PolicyVersion version) {
        if (version.state() instanceof Published published) {
            return published;
        }
        throw new IllegalStateException("Policy v" + version.version() + " is not published");
    }

    /// As exact as the database keeps it.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
