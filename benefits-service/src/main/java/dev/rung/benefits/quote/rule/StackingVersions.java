package dev.rung.benefits.quote.rule;

import dev.rung.platform.database.CallersTransaction;
import dev.rung.platform.problem.Problem;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;

/// All rules of stacking that people ever wrote.
@ApplicationScoped
class StackingVersions implements PanacheRepositoryBase<StackingVersion, Integer> {

    /// One number, and one that comes into force, at a time, until the end of its transaction: each depends on
    /// all others.
    private static final String LOCK_ALL = """
            select cast(pg_advisory_xact_lock(hashtextextended('stacking rules ' || current_schema(), 0)) as text)""";

    private final StackingInForce inForce;

    StackingVersions(StackingInForce inForce) {
        this.inForce = inForce;
    }

    Uni<Void> lockAll() {
        return CallersTransaction.session("Writing rules")
                .chain(session ->
                        session.createNativeQuery(LOCK_ALL, String.class).getSingleResult())
                .replaceWithVoid();
    }

    Uni<StackingVersion> inForce() {
        return inForce.version().chain(this::one);
    }

    Uni<Integer> highest() {
        return page(Integer.MAX_VALUE, 1).map(found -> found.getFirst().number());
    }

    /// Fails with 404 where there is none.
    Uni<StackingVersion> one(int version) {
        return findById(version).onItem().ifNull().failWith(StackingVersions::unknown);
    }

    /// Nobody else changes it until the caller's transaction ends. Fails with 404 where there is none.
    Uni<StackingVersion> lock(int version) {
        return findById(version, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(StackingVersions::unknown);
    }

    /// Newest first.
    Uni<List<StackingVersion>> page(long before, int limit) {
        return find("version < ?1 order by version desc", (int) Math.min(before, Integer.MAX_VALUE))
                .page(0, limit)
                .list();
    }

    private static RuntimeException unknown() {
        return Problem.of(404, "stacking-rules-unknown").asException();
    }
}
