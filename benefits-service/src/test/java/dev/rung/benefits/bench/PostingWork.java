package dev.rung.benefits.bench;

import dev.rung.benefits.ledger.Ledger;
import dev.rung.benefits.ledger.LotHolder;
import dev.rung.benefits.ledger.lot.LotTarget;
import dev.rung.benefits.ledger.lot.SettlementCause;
import dev.rung.benefits.ledger.lot.SettlementCause.CauseKind;
import dev.rung.benefits.ledger.lot.Source;
import dev.rung.benefits.ledger.lot.SourceKind;
import dev.rung.platform.rows.JsonRows;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;

/// Points for a customer, as a paid order gives them, pending at first: each time one lot, one transaction, two
/// entries and one event.
record PostingWork(Ledger ledger) {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final long POINTS = 10;

    /// @param customers one of them each time
    Callable<Void> single(int customers) {
        return () -> post(List.of(holder(ThreadLocalRandom.current().nextInt(customers))));
    }

    /// So many customers, all in one transaction.
    Callable<Void> batch(int size) {
        return () -> post(ThreadLocalRandom.current()
                .ints(0, BenchSizes.CUSTOMERS)
                .distinct()
                .limit(size)
                .mapToObj(PostingWork::holder)
                .toList());
    }

    /// The same customers as those of the scripts.
    private static LotHolder holder(int number) {
        return new LotHolder(new UUID(0xbe, number + 1), "bench-" + (number + 1));
    }

    private Void post(List<LotHolder> holders) throws Exception {
        var now = JsonRows.toMicroseconds(Instant.now());
        var today = LocalDate.ofInstant(now, SHANGHAI);
        var targets = holders.stream()
                .map(holder -> LotTarget.given(
                        holder.customerId(),
                        new Source(SourceKind.IMPORT, UUID.randomUUID().toString(), null),
                        POINTS,
                        now,
                        today.plusDays(15),
                        today.plusYears(1),
                        SHANGHAI))
                .toList();
        try {
            VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(() -> ledger.lock(holders)
                    .chain(() -> ledger.settle(targets, _ -> new SettlementCause(CauseKind.PAYMENT, null, now)))));
        } catch (Exception | Error failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
        return null;
    }
}
