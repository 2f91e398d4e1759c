package dev.rung.benefits.ledger.settlement;

import dev.rung.contracts.benefits.PointsEvent;
import dev.rung.contracts.benefits.PointsEvent.Activated;
import dev.rung.contracts.benefits.PointsEvent.Earned;
import dev.rung.contracts.benefits.PointsEvent.Expired;
import dev.rung.contracts.benefits.PointsEvent.Reversed;
import java.util.ArrayList;
import java.util.List;

/// A posting as an event for other services; the event's id is the transaction's.
public final class PointsEvents {

    private PointsEvents() {}

    public static List<PointsEvent> of(SettlementResult settled, String externalId) {
        var posted = PostedTransaction.of(settled.before(), settled.lot(), settled.postings());
        var events = new ArrayList<PointsEvent>(posted.size());
        for (int i = 0; i < posted.size(); i++) {
            var posting = settled.postings().get(i);
            // points that only wait again are neither more nor fewer
            if (posting.points() != 0) {
                events.add(event(settled.lot(), posted.get(i), posting, externalId));
            }
        }
        return events;
    }

    private static PointsEvent event(Lot lot, PostedTransaction posted, Posting posting, String externalId) {
        return switch (posting.kind()) {
            case EARN -> earned(lot, posted, posting, externalId);
            case ADJUST ->
                posting.points() > 0
                        ? earned(lot, posted, posting, externalId)
                        : reversed(lot, posted, posting, externalId);
            case REVERSE -> reversed(lot, posted, posting, externalId);
            case ACTIVATE ->
                new Activated(
                        posted.id(),
                        lot.customerId(),
                        externalId,
                        posting.occurredAt(),
                        lot.orderId(),
                        posting.points());
            case EXPIRE -> expired(lot, posted, posting, externalId);
        };
    }

    private static Earned earned(Lot lot, PostedTransaction posted, Posting posting, String externalId) {
        return new Earned(
                posted.id(),
                lot.customerId(),
                externalId,
                posting.occurredAt(),
                lot.orderId(),
                posting.points(),
                lot.activeFrom(),
                lot.expiresOn());
    }

    private static Expired expired(Lot lot, PostedTransaction posted, Posting posting, String externalId) {
        return new Expired(
                posted.id(),
                lot.customerId(),
                externalId,
                posting.occurredAt(),
                lot.orderId(),
                -posting.points(),
                lot.expiresOn());
    }

    private static Reversed reversed(Lot lot, PostedTransaction posted, Posting posting, String externalId) {
        return new Reversed(
                posted.id(), lot.customerId(), externalId, posting.occurredAt(), lot.orderId(), -posting.points());
    }
}
