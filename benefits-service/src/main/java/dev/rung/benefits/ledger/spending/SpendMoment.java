package dev.rung.benefits.ledger.spending;

import dev.rung.benefits.ledger.lot.Lot;
import dev.rung.benefits.ledger.lot.LotTarget;
import java.time.Instant;
import java.time.ZoneId;

/// When points are spent or come back.
///
/// @param zone the store's, in which lots end
public record SpendMoment(Instant at, ZoneId zone) {

    boolean isPast(Lot lot) {
        return !lot.endsAt(zone).isAfter(at);
    }

    LotTarget standing(Lot lot) {
        return LotTarget.standing(lot, at, zone);
    }
}
