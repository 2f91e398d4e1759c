package dev.rung.benefits.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The ledger without a database: the same policy, kept in maps.
public final class LedgerInMemory {

    private final Map<String, Lot> lots = new HashMap<>();
    private final List<Posted> transactions = new ArrayList<>();

    public void settle(Collection<Claim> claims, Function<Claim, Cause> causes) {
        for (var claim : claims) {
            var before = lots.getOrDefault(claim.orderId(), Lot.opened(claim));
            var settled = SettlementPolicy.settle(before, claim, causes.apply(claim));
            transactions.addAll(Posted.of(before, settled.lot(), settled.postings()));
            lots.put(claim.orderId(), settled.lot());
        }
    }

    /// The lots by order, without the count of transactions, which depends on how the facts came.
    public Map<String, Content> contents() {
        var contents = new HashMap<String, Content>();
        lots.forEach((orderId, lot) -> contents.put(
                orderId, new Content(lot.earned(), lot.issued(), lot.pending(), lot.available(), lot.reason())));
        return contents;
    }

    public long pending() {
        return transactions.stream().mapToLong(Posted::pending).sum();
    }

    public long available() {
        return transactions.stream().mapToLong(Posted::available).sum();
    }

    public List<String> keys() {
        return transactions.stream().map(Posted::key).toList();
    }

    public record Content(long earned, long issued, long pending, long available, Reason reason) {}
}
