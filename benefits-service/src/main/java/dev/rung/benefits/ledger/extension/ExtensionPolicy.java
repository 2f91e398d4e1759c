package dev.rung.benefits.ledger.extension;

import static dev.rung.benefits.ledger.lot.SettlementCause.CauseKind.DECISION;

import dev.rung.benefits.ledger.lot.AccountPoints;
import dev.rung.benefits.ledger.lot.Booking;
import dev.rung.benefits.ledger.lot.Lot;
import dev.rung.benefits.ledger.lot.LotLeg;
import dev.rung.benefits.ledger.lot.LotTarget;
import dev.rung.benefits.ledger.lot.PostedTransaction;
import dev.rung.benefits.ledger.lot.SettlementCause;
import dev.rung.benefits.ledger.lot.Source;
import dev.rung.benefits.ledger.settlement.SettlementPolicy;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Decides which of a customer's lots an extension changes. A lot is never shortened, so an extension that
/// comes again, or after a longer one, finds nothing to do.
///
/// One transaction tells the customer of all of it, and names the shop of the lots where that is one. Points
/// that had expired are available again by it; each lot is then settled as it stands, so that what a refund
/// wanted and did not find goes now.
public final class ExtensionPolicy {

    private ExtensionPolicy() {}

    /// @param lots of one customer
    public static ExtensionResult extend(
            UUID customerId, PointsExtension wanted, Collection<Lot> lots, Instant now, ZoneId zone) {
        var concerned = lots.stream()
                .filter(lot -> wanted.concerned(lot) > 0)
                .sorted(Comparator.comparing(Lot::id))
                .toList();
        if (concerned.isEmpty()) {
            return ExtensionResult.NOTHING;
        }
        var cause = new SettlementCause(DECISION, null, now);
        var points = concerned.stream().mapToLong(wanted::concerned).sum();
        var legs = concerned.stream()
                .filter(lot -> lot.expired() > 0)
                .map(lot -> new LotLeg(lot.id(), AccountPoints.reinstated(lot.expired())))
                .toList();
        var posted =
                PostedTransaction.extension(customerId, source(wanted, concerned), cause, points, wanted.until(), legs);
        var settled = concerned.stream()
                .map(lot -> lasting(lot, wanted, now))
                .map(lot -> SettlementPolicy.settle(lot, LotTarget.standing(lot, now, zone), cause))
                .toList();
        var booking = new Booking(
                settled.stream().map(one -> one.lot()).toList(),
                Stream.concat(Stream.of(posted), settled.stream().flatMap(one -> one.transactions().stream()))
                        .toList());
        return new ExtensionResult(booking, extended(concerned, wanted, posted));
    }

    private static Source source(PointsExtension wanted, List<Lot> concerned) {
        var shops = concerned.stream()
                .map(lot -> Optional.ofNullable(lot.source().shop()))
                .distinct()
                .toList();
        return shops.size() == 1 ? wanted.source().in(shops.getFirst().orElse(null)) : wanted.source();
    }

    private static Lot lasting(Lot lot, PointsExtension wanted, Instant now) {
        var longer = lot.extended(wanted.until());
        return lot.expired() > 0 ? longer.gotBack(AccountPoints.reinstated(lot.expired()), now) : longer;
    }

    private static List<ExtendedLot> extended(List<Lot> concerned, PointsExtension wanted, PostedTransaction posted) {
        return concerned.stream()
                .map(lot -> new ExtendedLot(
                        posted.id(),
                        lot.customerId(),
                        lot.id(),
                        wanted.concerned(lot),
                        wanted.wasOver(lot),
                        lot.expiresOn(),
                        wanted.until()))
                .toList();
    }
}
