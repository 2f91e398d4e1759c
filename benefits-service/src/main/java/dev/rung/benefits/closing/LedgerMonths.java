package dev.rung.benefits.closing;

import dev.rung.platform.database.CallersTransaction;
import dev.rung.platform.problem.Problem;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// All months that were proposed or closed.
@ApplicationScoped
class LedgerMonths implements PanacheRepositoryBase<LedgerMonth, Integer> {

    /// Waits for postings that are on their way, and holds up others until the transaction ends: a trigger on
    /// `transactions` takes the same lock shared.
    private static final String LOCK_ALONE = """
            select cast(pg_advisory_xact_lock(hashtextextended('ledger months ' || current_schema(), 0)) as text)""";

    /// Nobody else proposes meanwhile; postings go on.
    private static final String LOCK_PROPOSALS = """
            select cast(pg_advisory_xact_lock(hashtextextended('ledger month proposals ' || current_schema(), 0)) as text)""";

    private static final String IS_BEFORE_ALL = """
            select not exists (select from transactions where booked_in < cast(:after as date))""";

    /// For a proposal: what is posted meanwhile makes it one that is not approved.
    Uni<Void> lockProposals() {
        return lock(LOCK_PROPOSALS);
    }

    Uni<Void> lockAlone() {
        return lock(LOCK_ALONE);
    }

    private static Uni<Void> lock(String statement) {
        return CallersTransaction.session("Closing a month")
                .chain(session ->
                        session.createNativeQuery(statement, String.class).getSingleResult())
                .replaceWithVoid();
    }

    /// Nothing was posted in it or before.
    Uni<Boolean> isBeforeAll(YearMonth month) {
        return CallersTransaction.session("Closing a month")
                .chain(session -> session.createNativeQuery(IS_BEFORE_ALL, Boolean.class)
                        .setParameter("after", month.plusMonths(1).atDay(1))
                        .getSingleResult());
    }

    /// The newest that is closed.
    Uni<Optional<LedgerMonth>> lastClosed() {
        return find("state = 'APPROVED' order by month desc")
                .page(0, 1)
                .list()
                .map(found -> found.stream().findFirst());
    }

    /// Fails with 404 where it was not proposed.
    Uni<LedgerMonth> one(YearMonth month) {
        return findById(LedgerMonth.numberOf(month)).onItem().ifNull().failWith(LedgerMonths::unknown);
    }

    /// Nobody else changes it until the caller's transaction ends. Fails with 404 where it was not proposed.
    Uni<LedgerMonth> lock(YearMonth month) {
        return findById(LedgerMonth.numberOf(month), LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(LedgerMonths::unknown);
    }

    /// Likewise; null where it was not proposed.
    Uni<LedgerMonth> lockIfProposed(YearMonth month) {
        return findById(LedgerMonth.numberOf(month), LockModeType.PESSIMISTIC_WRITE);
    }

    /// Newest first.
    Uni<List<LedgerMonth>> all() {
        return list("order by month desc");
    }

    private static RuntimeException unknown() {
        return Problem.of(404, "ledger-month-unknown").asException();
    }
}
