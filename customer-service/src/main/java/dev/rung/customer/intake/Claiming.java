package dev.rung.customer.intake;

import static dev.rung.customer.intake.Reason.ORDER_OF_ANOTHER_CUSTOMER;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import dev.rung.customer.intake.Checked.Refused;
import dev.rung.customer.intake.Checked.Sound;
import dev.rung.customer.intake.Newcomers.Known;
import dev.rung.customer.orders.OrderHolders;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// Makes events and the orders that they pay their customers' own, in the caller's transaction: what it does not commit
/// (where Kafka fails) was never claimed, and holds up nobody.
@ApplicationScoped
class Claiming {

    private final AcceptedEvents acceptedEvents;
    private final OrderHolders orders;
    private final Clock clock;

    Claiming(AcceptedEvents acceptedEvents, OrderHolders orders, Clock clock) {
        this.acceptedEvents = acceptedEvents;
        this.orders = orders;
        this.clock = clock;
    }

    /// What is in neither list was accepted before.
    record Claimed(List<Sound> accepted, List<Refused> refused) {}

    /// Events first, then orders: a duplicate claims nothing.
    ///
    /// @param events in the order of the request, each id once
    /// @param movesOrders whether an order that another customer holds is taken from them
    Uni<Claimed> claim(List<Sound> events, Known known, boolean movesOrders) {
        var claimable = events.stream().filter(known::hasCustomerOf).toList();
        var turnedAway = events.stream()
                .filter(event -> !known.hasCustomerOf(event) && !known.isRepeated(event))
                .map(Claiming::refused)
                .toList();
        return acceptedEvents
                .claim(claimable.stream().map(Claiming::id).toList(), clock.instant())
                .map(fresh -> claimable.stream()
                        .filter(event -> fresh.contains(id(event)))
                        .toList())
                .chain(fresh -> claimOrders(fresh, known, movesOrders))
                .map(claimed -> new Claimed(
                        claimed.accepted(),
                        Stream.concat(turnedAway.stream(), claimed.refused().stream())
                                .toList()));
    }

    private Uni<Claimed> claimOrders(List<Sound> fresh, Known known, boolean movesOrders) {
        var claims = claims(fresh, known);
        return orders.claim(claims, movesOrders).chain(holders -> {
            var refused = fresh.stream()
                    .filter(event -> isAnothers(event, known, claims, holders))
                    .toList();
            var refusedIds = refused.stream().map(Claiming::id).collect(toSet());
            var accepted = fresh.stream()
                    .filter(event -> !refusedIds.contains(id(event)))
                    .toList();
            return acceptedEvents
                    .release(refusedIds)
                    .replaceWith(new Claimed(
                            accepted, refused.stream().map(Claiming::refused).toList()));
        });
    }

    /// Where two customers pay one order that nobody holds, the first of the request claims it.
    private static Map<String, UUID> claims(List<Sound> events, Known known) {
        var claims = new LinkedHashMap<String, UUID>();
        events.forEach(
                event -> event.paidOrder().ifPresent(orderId -> claims.putIfAbsent(orderId, known.customerOf(event))));
        return claims;
    }

    private static boolean isAnothers(Sound event, Known known, Map<String, UUID> claims, Map<String, UUID> holders) {
        return event.paidOrder()
                .filter(orderId -> !holders.getOrDefault(orderId, requireNonNull(claims.get(orderId)))
                        .equals(known.customerOf(event)))
                .isPresent();
    }

    private static Refused refused(Sound event) {
        return event.refused(ORDER_OF_ANOTHER_CUSTOMER, "data.orderId is an order that another customer has paid");
    }

    private static UUID id(Sound event) {
        return event.attributes().eventId();
    }
}
