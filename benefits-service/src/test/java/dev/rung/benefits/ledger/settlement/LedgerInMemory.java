package dev.rung.benefits.ledger.settlement;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.rung.benefits.ledger.lot.EarningReason;
import dev.rung.benefits.ledger.lot.Lot;
import dev.rung.benefits.ledger.lot.LotTarget;
import dev.rung.benefits.ledger.lot.PostedTransaction;
import dev.rung.benefits.ledger.lot.SettlementCause;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The ledger without a database: the same policy, kept in maps.
public final class LedgerInMemory {

    private final Map<String, Lot> lots = new HashMap<>();
    private final List<PostedTransaction> transactions = new ArrayList<>();

    public void settle(Collection<LotTarget> targets, Function<LotTarget, SettlementCause> causes) {
        for (var target : targets) {
            var order = target.source().id();
            var before = lots.getOrDefault(order, Lot.opened(target));
            var settled = SettlementPolicy.settle(before, target, causes.apply(target));
            transactions.addAll(settled.transactions());
            if (!settled.unchanged()) {
                lots.put(order, settled.lot());
            }
        }
    }

    /// The lots by order, without the count of transactions, which depends on how the facts came.
    public Map<String, Content> contents() {
        var contents = new HashMap<String, Content>();
        lots.forEach((orderId, lot) -> contents.put(
                orderId,
                new Content(lot.earned(), lot.issued(), lot.pending(), lot.available(), lot.expired(), lot.reason())));
        return contents;
    }

    public long pending() {
        return transactions.stream().mapToLong(one -> one.change().pending()).sum();
    }

    public long available() {
        return transactions.stream().mapToLong(one -> one.change().available()).sum();
    }

    public long expired() {
        return transactions.stream().mapToLong(one -> one.change().expired()).sum();
    }

    /// Of each lot, when its transactions are said to have happened, as they were posted.
    public Map<String, List<Moved>> moved() {
        return transactions.stream()
                .collect(groupingBy(
                        one -> one.source().id(),
                        mapping(one -> new Moved(one.kind().code(), one.occurredAt()), toList())));
    }

    public List<String> keys() {
        return transactions.stream().map(PostedTransaction::key).toList();
    }

    public record Moved(String kind, Instant occurredAt) {}

    public record Content(
            long earned,
            long issued,
            long pending,
            long available,
            long expired,
            @Nullable EarningReason reason) {}
}
