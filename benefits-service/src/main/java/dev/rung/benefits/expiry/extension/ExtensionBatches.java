package dev.rung.benefits.expiry.extension;

import dev.rung.platform.database.CallersTransaction;
import dev.rung.platform.problem.Problem;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;

/// All extensions that people ever drafted.
@ApplicationScoped
class ExtensionBatches implements PanacheRepositoryBase<ExtensionBatch, Integer> {

    /// One number at a time, until the end of its transaction.
    private static final String LOCK_ALL = """
            select cast(pg_advisory_xact_lock(hashtextextended('points extensions ' || current_schema(), 0)) as text)""";

    /// The next number; nobody else gets it.
    Uni<Integer> nextNumber() {
        return CallersTransaction.session("Drafting an extension")
                .chain(session ->
                        session.createNativeQuery(LOCK_ALL, String.class).getSingleResult())
                .chain(() -> page(Integer.MAX_VALUE, 1))
                .map(found -> found.isEmpty() ? 1 : found.getFirst().number() + 1);
    }

    /// Fails with 404 where there is none.
    Uni<ExtensionBatch> one(int number) {
        return findById(number).onItem().ifNull().failWith(ExtensionBatches::unknown);
    }

    /// Nobody else changes it until the caller's transaction ends. Fails with 404 where there is none.
    Uni<ExtensionBatch> lock(int number) {
        return findById(number, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(ExtensionBatches::unknown);
    }

    /// Newest first.
    Uni<List<ExtensionBatch>> page(long before, int limit) {
        return find("number < ?1 order by number desc", (int) Math.min(before, Integer.MAX_VALUE))
                .page(0, limit)
                .list();
    }

    /// Approved, and not done; the oldest first.
    Uni<List<ExtensionBatch>> toRun() {
        return list("state = 'APPROVED' order by number");
    }

    private static RuntimeException unknown() {
        return Problem.of(404, "points-extension-unknown").asException();
    }
}
