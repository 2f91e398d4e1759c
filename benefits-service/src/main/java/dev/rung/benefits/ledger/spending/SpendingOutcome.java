package dev.rung.benefits.ledger.spending;

import dev.rung.benefits.ledger.lot.Booking;
import dev.rung.benefits.ledger.lot.PostedTransaction;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The answer to somebody who wants to reserve, redeem, release or restore points.
public sealed interface SpendingOutcome {

    /// @param spend as it is afterwards
    /// @param followed points that others moved because of it, by the kind of transaction
    record Done(Spend spend, Booking booking, Map<String, Long> followed) implements SpendingOutcome {

        Done(Spend spend, Booking booking) {
            this(spend, booking, Map.of());
        }

        /// And others have moved more.
        public Done followedBy(Map<String, Long> moved) {
            return new Done(spend, booking, Booking.sum(followed, moved));
        }

        /// The customer whose points moved, and who moved them.
        public Set<UUID> accounts() {
            return Stream.concat(
                            Stream.of(spend.customerId()),
                            booking.transactions().stream().map(PostedTransaction::customerId))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        /// All points that moved, by the kind of transaction.
        public Map<String, Long> moved() {
            return Booking.sum(booking.moved(), followed);
        }
    }

    /// It was done before, and nothing changes.
    record Repeated(Spend spend) implements SpendingOutcome {}

    /// @param spendable the points that the customer could spend
    record NotEnough(long spendable) implements SpendingOutcome {}

    /// The source stands for another number of points, or the spend's state forbids it.
    record Conflict(Spend spend) implements SpendingOutcome {}

    /// Nothing was ever reserved for the source.
    record Unknown() implements SpendingOutcome {}
}
