package dev.rung.benefits.ledger;

import static java.util.stream.Collectors.toMap;

import dev.rung.benefits.ledger.lot.Booking;
import dev.rung.platform.rows.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;

/// Writes a booking in one round trip, and publishes it. The caller holds the lock on the customers concerned.
@ApplicationScoped
class Bookkeeping {

    private final Transactions transactions;
    private final Announcing announcing;
    private final JsonRows rows;

    Bookkeeping(Transactions transactions, Announcing announcing, JsonRows rows) {
        this.transactions = transactions;
        this.announcing = announcing;
        this.rows = rows;
    }

    Uni<Void> write(Booking booking) {
        var posted = booking.transactions();
        if (posted.isEmpty() && booking.lots().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var before = Stream.concat(Stream.of(Lots.saved(booking.lots())), transactions.posted(posted))
                .toList();
        return rows.readAfter(before, Balances.moved(posted), LotHolder.class)
                .map(moved -> moved.stream().collect(toMap(LotHolder::customerId, LotHolder::externalId)))
                .chain(externalIds -> announcing.announce(posted, externalIds));
    }
}
