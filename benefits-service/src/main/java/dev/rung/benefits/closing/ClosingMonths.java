package dev.rung.benefits.closing;

import dev.rung.benefits.document.DocumentLifePolicy;
import dev.rung.benefits.liability.PointPrice;
import dev.rung.benefits.liability.ReadingLiability;
import dev.rung.platform.audit.Audit;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.store.Store;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Proposes the figures of a month and closes it, in the caller's transaction.
///
/// A proposal holds nobody up, though it reads the whole ledger. Who approves closes what they read: the
/// figures are made once more while no posting is on its way, and where they differ nothing is closed.
@ApplicationScoped
class ClosingMonths {

    private final LedgerMonths months;
    private final MonthSums sums;
    private final PointPrice price;
    private final ReadingLiability liability;
    private final JsonText json;
    private final Audit audit;
    private final Store store;
    private final Clock clock;

    ClosingMonths(
            LedgerMonths months,
            MonthSums sums,
            PointPrice price,
            ReadingLiability liability,
            JsonText json,
            Audit audit,
            Store store,
            Clock clock) {
        this.months = months;
        this.sums = sums;
        this.price = price;
        this.liability = liability;
        this.json = json;
        this.audit = audit;
        this.store = store;
        this.clock = clock;
    }

    /// Proposed again, the figures are those of now.
    Uni<LedgerMonth> propose(YearMonth month, String comment, String actor) {
        return months.lockProposals()
                .chain(() -> months.lastClosed())
                .invoke(last -> mustBeNext(month, last))
                .call(last -> last.isPresent() ? Uni.createFrom().voidItem() : mustHavePostings(month))
                .chain(last -> liability
                        .redemptionRate(month)
                        .map(rate -> new PointValue(price.perPoint(), rate, store.currency()))
                        .chain(value -> figures(month, last, value)))
                .chain(figures -> save(month, json.write(figures), comment, actor))
                .call(proposed -> book(actor, "ledger-month.proposed", proposed));
    }

    Uni<LedgerMonth> approve(YearMonth month, String approver, @Nullable String read) {
        return months.lockAlone()
                .chain(() -> months.lock(month))
                .invoke(found -> found.mustBeWhatWasRead(read))
                .invoke(found ->
                        found.take(DocumentLifePolicy.approve(found.state(), approver, clock.instant()), "approval"))
                .call(found -> months.find("state = 'APPROVED' and month <> ?1 order by month desc", found.month)
                        .page(0, 1)
                        .list()
                        .map(closed -> closed.stream().findFirst())
                        .invoke(last -> mustBeNext(month, last))
                        .chain(last -> figures(month, last, valueOf(found)))
                        .invoke(now -> mustBeTheSame(found, json.write(now))))
                .call(closed -> book(approver, "ledger-month.closed", closed));
    }

    private Uni<MonthFigures> figures(YearMonth month, Optional<LedgerMonth> last, PointValue value) {
        var policy = new ClosingPolicy(month, value);
        return last.map(one -> Uni.createFrom()
                        .item(json.read(one.text(), MonthFigures.class).shops()))
                .orElseGet(() -> sums.outstandingBefore(month).map(policy::before))
                .chain(before -> sums.moved(month, value).map(moved -> policy.figures(before, moved)));
    }

    private PointValue valueOf(LedgerMonth proposed) {
        var figures = json.read(proposed.text(), MonthFigures.class);
        return new PointValue(figures.pricePerPoint(), figures.redemptionRate(), figures.currency());
    }

    private Uni<LedgerMonth> save(YearMonth month, String text, String comment, String actor) {
        return months.lockIfProposed(month).chain(before -> {
            var now = clock.instant();
            if (before == null) {
                var proposed = new LedgerMonth(month, actor, now);
                proposed.replaceFigures(text, comment, now);
                return months.persistAndFlush(proposed);
            }
            before.take(DocumentLifePolicy.edit(before.state(), actor), "proposal");
            before.replaceFigures(text, comment, now);
            return months.persistAndFlush(before);
        });
    }

    /// The first month can never be undone, and all others follow it.
    private Uni<Void> mustHavePostings(YearMonth month) {
        return months.isBeforeAll(month)
                .invoke(isBeforeAll -> {
                    if (isBeforeAll) {
                        throw Problem.of(409, "ledger-month-before-all").asException();
                    }
                })
                .replaceWithVoid();
    }

    private void mustBeNext(YearMonth month, Optional<LedgerMonth> last) {
        var isOver = month.isBefore(YearMonth.from(clock.instant().atZone(store.zone())));
        var follows = last.isEmpty() || last.get().yearMonth().plusMonths(1).equals(month);
        if (!isOver || !follows) {
            var problem = Problem.of(409, "ledger-month-not-next");
            throw last.map(one ->
                            problem.with("next", one.yearMonth().plusMonths(1).toString()))
                    .orElse(problem)
                    .asException();
        }
    }

    private static void mustBeTheSame(LedgerMonth proposed, String now) {
        if (!proposed.text().equals(now)) {
            throw Problem.of(409, "ledger-month-changed").asException();
        }
    }

    private Uni<Void> book(String actor, String action, LedgerMonth month) {
        return audit.record(actor, action, "ledger month " + month.yearMonth(), Map.of("hash", month.hash()));
    }
}
