package dev.rung.scoring.policy;

import dev.rung.platform.database.CallersTransaction;
import dev.rung.platform.problem.Problem;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// All versions there are, the shipped one among them.
@ApplicationScoped
class PolicyVersions implements PanacheRepositoryBase<PolicyVersion, Integer> {

    /// One publication at a time, until the end of its transaction: two that did not see each other could leave one
    /// that never counts.
    private static final String TAKE_TURNS = """
        select cast(pg_advisory_xact_lock(hashtextextended('policies ' || current_schema(), 0)) as text)\
        """;

    private static final String PLANS =
            "select number, effectiveAt, refreshOf from PolicyVersion where publishedAt is not null";

    private static final String IN_THE_MAKING = """
        select number from PolicyVersion where number > :above and publishedAt is null and withdrawnAt is null
        order by number\
        """;

    private static final String IS_TRIED = """
        select exists (
            select 1 from dry_runs where version = :version and policy_hash = :hash and state = 'DONE')\
        """;

    private final Shipped shipped;

    PolicyVersions(Shipped shipped) {
        this.shipped = shipped;
    }

    /// Fails with 404 where there is none.
    Uni<PolicyVersion> one(int version) {
        return version == Shipped.VERSION
                ? Uni.createFrom().item(shipped::policy)
                : findById(version).onItem().ifNull().failWith(PolicyVersions::unknown);
    }

    /// Nobody else changes it until the caller's transaction ends. Fails with 404 where there is none.
    Uni<PolicyVersion> lock(int version) {
        return version == Shipped.VERSION
                ? one(version)
                : findById(version, LockModeType.PESSIMISTIC_WRITE)
                        .onItem()
                        .ifNull()
                        .failWith(PolicyVersions::unknown);
    }

    Uni<Void> takeTurns() {
        return CallersTransaction.session("Publishing")
                .chain(session ->
                        session.createNativeQuery(TAKE_TURNS, String.class).getSingleResult())
                .replaceWithVoid();
    }

    /// Newest first.
    Uni<List<PolicyVersion>> page(int before, int limit) {
        return find("number < ?1 order by number desc", before)
                .page(0, limit)
                .list()
                .map(found -> found.size() == limit || before <= Shipped.VERSION ? found : withShipped(found));
    }

    Uni<Plans> plans() {
        return getSession()
                .chain(session -> session.createQuery(PLANS, Plan.class).getResultList())
                .map(found -> new Plans(
                        Stream.concat(found.stream(), Stream.of(Shipped.PLAN)).toList()));
    }

    Uni<PolicyVersion> inForce(Instant now) {
        return plans().chain(plans -> one(plans.inForce(now).version()));
    }

    /// Whether a dry run of the very text that there is now is done.
    Uni<Boolean> isTried(PolicyVersion version) {
        return getSession()
                .chain(session -> session.createNativeQuery(IS_TRIED, Boolean.class)
                        .setParameter("version", version.version())
                        .setParameter("hash", version.document().hash())
                        .getSingleResult());
    }

    /// Neither published nor withdrawn.
    Uni<List<Integer>> inTheMaking(int above) {
        return getSession()
                .chain(session -> session.createQuery(IN_THE_MAKING, Integer.class)
                        .setParameter("above", above)
                        .getResultList());
    }

    private List<PolicyVersion> withShipped(List<PolicyVersion> found) {
        return Stream.concat(found.stream(), Stream.of(shipped.policy())).toList();
    }

    private static RuntimeException unknown() {
        return Problem.of(404, "policy-unknown", "There is no such policy").asException();
    }
}
