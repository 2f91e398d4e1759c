package dev.rung.scoring.policy.version;

import dev.rung.platform.database.CallersTransaction;
import dev.rung.platform.problem.Problem;
import dev.rung.scoring.policy.document.PolicyDocument;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All versions there are, the shipped one among them.
@ApplicationScoped
public class PolicyVersions implements PanacheRepositoryBase<PolicyRow, Integer> {

    /// One publication at a time, until the end of its transaction: two that did not see each other could leave
    /// one that never counts.
    private static final String LOCK_FOR_PUBLICATION = """
        select cast(pg_advisory_xact_lock(hashtextextended('policies ' || current_schema(), 0)) as text)\
        """;

    private static final String PUBLISHED =
            "select number, effectiveAt, refreshOf from PolicyRow where publishedAt is not null";

    private static final String IN_THE_MAKING = """
        select number from PolicyRow where number > :above and publishedAt is null and withdrawnAt is null
        order by number\
        """;

    private static final String IS_TRIED = """
        select exists (
            select 1 from jobs where kind = 'dry-run' and policy_version = :version and state = 'DONE'
                                 and terms ->> 'policyHash' = :hash)\
        """;

    private static final String HAS_DRY_RUN = """
        select exists (select 1 from jobs where kind = 'dry-run' and policy_version = :version)\
        """;

    /// Fails with 404 where there is none.
    public Uni<PolicyVersion> one(int version) {
        return read(version, LockModeType.NONE);
    }

    /// Nobody else changes it until the caller's transaction ends. Fails with 404 where there is none.
    public Uni<PolicyVersion> lock(int version) {
        return read(version, LockModeType.PESSIMISTIC_WRITE);
    }

    /// Gives it a number.
    public Uni<PolicyVersion> add(
            PolicyDocument document, String comment, Instant at, PolicyState state, @Nullable Integer refreshOf) {
        return persistAndFlush(PolicyRow.of(new PolicyVersion(0, document, comment, at, state, refreshOf)))
                .map(PolicyRow::read);
    }

    /// In the transaction that locked it.
    public Uni<PolicyVersion> update(PolicyVersion version) {
        return findById(version.version()).invoke(row -> row.write(version)).replaceWith(version);
    }

    public Uni<Void> lockForPublication() {
        return CallersTransaction.session("Publishing")
                .chain(session -> session.createNativeQuery(LOCK_FOR_PUBLICATION, String.class)
                        .getSingleResult())
                .replaceWithVoid();
    }

    /// Newest first.
    public Uni<List<PolicyVersion>> page(int before, int limit) {
        return find("number < ?1 order by number desc", before)
                .page(0, limit)
                .list()
                .map(found -> found.stream().map(PolicyRow::read).toList())
                .map(found -> found.size() == limit || before <= ShippedVersion.NUMBER ? found : withShipped(found));
    }

    public Uni<PublicationSchedule> schedule() {
        return getSession()
                .chain(session ->
                        session.createQuery(PUBLISHED, ScheduledVersion.class).getResultList())
                .map(found -> new PublicationSchedule(Stream.concat(found.stream(), Stream.of(ShippedVersion.SCHEDULED))
                        .toList()));
    }

    public Uni<PolicyVersion> inForce(Instant now) {
        return schedule().chain(schedule -> one(schedule.inForce(now).version()));
    }

    /// Whether a dry run of the very text that there is now is done.
    public Uni<Boolean> isTried(PolicyVersion version) {
        return getSession()
                .chain(session -> session.createNativeQuery(IS_TRIED, Boolean.class)
                        .setParameter("version", version.version())
                        .setParameter("hash", version.document().hash())
                        .getSingleResult());
    }

    /// Whether one was ever begun, of this text or an earlier one.
    public Uni<Boolean> hasDryRun(int version) {
        return getSession()
                .chain(session -> session.createNativeQuery(HAS_DRY_RUN, Boolean.class)
                        .setParameter("version", version)
                        .getSingleResult());
    }

    /// Neither published nor withdrawn.
    public Uni<List<Integer>> inTheMaking(int above) {
        return getSession()
                .chain(session -> session.createQuery(IN_THE_MAKING, Integer.class)
                        .setParameter("above", above)
                        .getResultList());
    }

    private Uni<PolicyVersion> read(int version, LockModeType lock) {
        return version == ShippedVersion.NUMBER
                ? Uni.createFrom().item(ShippedVersion::version)
                : findById(version, lock)
                        .onItem()
                        .ifNull()
                        .failWith(() -> Problem.of(404, "policy-unknown").asException())
                        .map(PolicyRow::read);
    }

    private static List<PolicyVersion> withShipped(List<PolicyVersion> found) {
        return Stream.concat(found.stream(), Stream.of(ShippedVersion.version()))
                .toList();
    }
}
