package dev.rung.benefits.ledger.settlement;

import dev.rung.benefits.ledger.lot.Lot;
import dev.rung.benefits.ledger.lot.PostedTransaction;
import java.util.ArrayList;
import java.util.List;

/// @param before the lot as it was found, or just opened
public record SettlementResult(Lot before, Lot lot, List<Posting> postings) {

    /// Nothing to save: the lot was there and has not changed.
    public boolean unchanged() {
        return postings.isEmpty() && before.equals(lot);
    }

    /// The postings with their places in the ledger.
    public List<PostedTransaction> transactions() {
        var posted = new ArrayList<PostedTransaction>(postings.size());
        for (var posting : postings) {
            var number = before.postings() + posted.size() + 1;
            posted.add(PostedTransaction.ofLot(
                    lot, number, posting.kind(), posting.cause(), posting.occurredAt(), posting.change()));
        }
        return posted;
    }
}
