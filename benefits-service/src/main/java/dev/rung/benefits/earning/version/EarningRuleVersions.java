package dev.rung.benefits.earning.version;

import dev.rung.platform.database.CallersTransaction;
import dev.rung.platform.problem.Problem;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;

/// All earning rules that people ever wrote.
@ApplicationScoped
class EarningRuleVersions implements PanacheRepositoryBase<EarningRuleVersion, Integer> {

    /// One number, and one publication, at a time, until the end of its transaction: each depends on
    /// all others.
    private static final String LOCK_ALL = """
            select cast(pg_advisory_xact_lock(hashtextextended('earning rules ' || current_schema(), 0)) as text)""";

    Uni<Void> lockAll() {
        return CallersTransaction.session("Writing rules")
                .chain(session ->
                        session.createNativeQuery(LOCK_ALL, String.class).getSingleResult())
                .replaceWithVoid();
    }

    /// Zero where there is none.
    Uni<Integer> highest() {
        return page(Integer.MAX_VALUE, 1)
                .map(found -> found.isEmpty() ? 0 : found.getFirst().number());
    }

    /// Fails with 404 where there is none.
    Uni<EarningRuleVersion> one(int version) {
        return findById(version).onItem().ifNull().failWith(EarningRuleVersions::unknown);
    }

    /// Nobody else changes it until the caller's transaction ends. Fails with 404 where there is none.
    Uni<EarningRuleVersion> lock(int version) {
        return findById(version, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(EarningRuleVersions::unknown);
    }

    /// Newest first.
    Uni<List<EarningRuleVersion>> page(long before, int limit) {
        return find("version < ?1 order by version desc", (int) Math.min(before, Integer.MAX_VALUE))
                .page(0, limit)
                .list();
    }

    private static RuntimeException unknown() {
        return Problem.of(404, "earning-rules-unknown").asException();
    }
}
