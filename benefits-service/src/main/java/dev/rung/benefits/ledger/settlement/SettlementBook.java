package dev.rung.benefits.ledger.settlement;

import dev.rung.benefits.ledger.lot.Lot;
import dev.rung.benefits.ledger.lot.LotTarget;
import java.util.ArrayList;
import java.util.List;

/// A lot on its way to its target.
final class SettlementBook {

    private final List<Posting> postings = new ArrayList<>(3);
    private final Lot before;
    private Lot lot;

    SettlementBook(Lot before, LotTarget target) {
        this.before = before;
        this.lot = before.updatedBy(target);
    }

    /// After all postings so far.
    Lot lot() {
        return lot;
    }

    void post(Posting posting) {
        postings.add(posting);
        lot = lot.after(posting.change(), posting.occurredAt());
    }

    SettlementResult result() {
        return new SettlementResult(before, lot, postings);
    }
}
