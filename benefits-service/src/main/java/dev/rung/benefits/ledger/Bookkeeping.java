package dev.rung.benefits.ledger;

import dev.rung.benefits.ledger.lot.Booking;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Writes a booking, and publishes it. The caller holds the lock on the customers concerned.
@ApplicationScoped
class Bookkeeping {

    private final Balances balances;
    private final Lots lots;
    private final Transactions transactions;
    private final Announcing announcing;

    Bookkeeping(Balances balances, Lots lots, Transactions transactions, Announcing announcing) {
        this.balances = balances;
        this.lots = lots;
        this.transactions = transactions;
        this.announcing = announcing;
    }

    Uni<Void> write(Booking booking) {
        var posted = booking.transactions();
        return lots.save(booking.lots())
                .chain(() -> transactions.post(posted))
                .chain(() -> posted.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : balances.add(posted).chain(holders -> announcing.announce(posted, holders)));
    }
}
