package dev.rung.benefits.ledger.settlement;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A posting with its place in the ledger: one row of `transactions`, and its `entries`.
///
/// @param key says that this is the lot's n-th transaction; the database knows each key once
/// @param pending what the account `pending` gets; likewise `available` and `expired`. `issued` gets minus their sum
@RegisterForReflection
public record PostedTransaction(
        UUID id,
        UUID customerId,
        String key,
        UUID lotId,
        String orderId,
        String kind,
        EarningReason reason,
        String cause,
        @Nullable UUID causeEventId,
        Instant occurredAt,
        long pending,
        long available,
        long expired,
        boolean overdraft) {

    public static List<PostedTransaction> of(Lot before, Lot lot, List<Posting> postings) {
        var posted = new ArrayList<PostedTransaction>(postings.size());
        for (var posting : postings) {
            posted.add(of(lot, posting, before.postings() + posted.size() + 1));
        }
        return posted;
    }

    private static PostedTransaction of(Lot lot, Posting posting, int number) {
        var key = "order/%s/%d".formatted(lot.orderId(), number);
        return new PostedTransaction(
                DerivedIds.of(lot.customerId(), key),
                lot.customerId(),
                key,
                lot.id(),
                lot.orderId(),
                posting.kind().code(),
                lot.reason(),
                posting.cause().kind().name().toLowerCase(Locale.ROOT),
                posting.cause().eventId(),
                posting.occurredAt(),
                posting.pending(),
                posting.available(),
                posting.expired(),
                lot.overdraft());
    }
}
