package dev.rung.benefits.ledger.settlement;

import java.util.List;

/// @param before the lot as it was found, or just opened
public record SettlementResult(Lot before, Lot lot, List<Posting> postings) {

    /// Nothing to save: the lot was there and has not changed.
    public boolean unchanged() {
        return postings.isEmpty() && before.equals(lot);
    }
}
