package dev.rung.benefits.reward;

import dev.rung.benefits.reward.StockChanges.StockChange;
import dev.rung.platform.audit.Audit;
import dev.rung.platform.idempotency.IdempotencyKey;
import dev.rung.platform.idempotency.IdempotencyKeys;
import dev.rung.platform.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Corrects stocks by what was added or taken away, in the caller's transaction. A stock is never set: pieces
/// that were reserved between reading it and writing it would be there again.
@ApplicationScoped
class ChangingStock {

    private final Rewards rewards;
    private final StockChanges changes;
    private final IdempotencyKeys keys;
    private final Audit audit;
    private final Clock clock;

    ChangingStock(Rewards rewards, StockChanges changes, IdempotencyKeys keys, Audit audit, Clock clock) {
        this.rewards = rewards;
        this.changes = changes;
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param change pieces added or, less than zero, taken away
    record StockWish(String code, long change, String reason, IdempotencyKey key) {}

    /// @param repeated whether it was made before
    record StockReceipt(StockChange change, boolean repeated) {}

    Uni<StockReceipt> change(StockWish wish) {
        var id = UUID.randomUUID();
        return rewards.lock(wish.code())
                .chain(reward -> keys.claim(wish.key(), id)
                        .chain(before -> before.map(first -> repeated(first, wish))
                                .orElseGet(() -> first(id, wish, mustBeCounted(reward.stock)))));
    }

    /// @param stock as it was locked
    private Uni<StockReceipt> first(UUID id, StockWish wish, long stock) {
        var author = wish.key().sender();
        var made = new StockChange(
                id,
                0,
                wish.code(),
                wish.change(),
                wish.reason(),
                mustNotBeNegative(stock, wish.change()),
                author,
                clock.instant());
        return rewards.correct(wish.code(), wish.change())
                .invoke(corrected -> {
                    if (!corrected) {
                        throw new IllegalStateException("The stock changed under its lock: " + wish.code());
                    }
                })
                .chain(() -> changes.add(made))
                .chain(() -> audit.record(
                        author,
                        "reward-stock.changed",
                        wish.code(),
                        Map.of("change", wish.change(), "stock", made.stock())))
                .replaceWith(new StockReceipt(made, false));
    }

    private Uni<StockReceipt> repeated(UUID first, StockWish wish) {
        return changes.one(first).map(made -> {
            if (!made.rewardCode().equals(wish.code())
                    || made.change() != wish.change()
                    || !made.reason().equals(wish.reason())) {
                throw IdempotencyKeys.reused();
            }
            return new StockReceipt(made, true);
        });
    }

    private static long mustBeCounted(@Nullable Long stock) {
        if (stock == null) {
            throw Problem.of(409, "stock-not-counted").asException();
        }
        return stock;
    }

    private static long mustNotBeNegative(long stock, long change) {
        if (stock + change < 0) {
            throw Problem.of(409, "stock-too-low").with("stock", stock).asException();
        }
        return stock + change;
    }
}
