package dev.rung.customer.intake;

import static dev.rung.customer.intake.cleaning.RefusalReason.CUSTOMER_ERASED;
import static dev.rung.customer.intake.cleaning.RefusalReason.ORDER_OF_ANOTHER_CUSTOMER;

import dev.rung.customer.cloudevents.Defect;
import dev.rung.customer.intake.RegisteringNewcomers.RegisteredCustomers;
import dev.rung.customer.intake.cleaning.CleaningOutcome.Clean;
import dev.rung.customer.intake.cleaning.CleaningOutcome.Refused;
import dev.rung.customer.orders.OrderHolders;
import dev.rung.platform.locale.Text;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// Claims events, and the orders that they pay, for their customers, in the caller's transactions: the orders in one
/// that is committed before anything is sent, the events in one that waits for Kafka.
@ApplicationScoped
class ClaimingOrders {

    private final AcceptedEvents acceptedEvents;
    private final OrderHolders orders;
    private final Clock clock;

    ClaimingOrders(AcceptedEvents acceptedEvents, OrderHolders orders, Clock clock) {
        this.acceptedEvents = acceptedEvents;
        this.orders = orders;
        this.clock = clock;
    }

    /// An event in neither list was accepted before.
    ///
    /// @param refused they pay an order that is another customer's, or are of somebody who is erased
    record ClaimResult(List<Clean> events, List<Refused> refused) {}

    /// An event that may have reached the topic has a holder of its order, whatever becomes of the request that
    /// sent it; an order whose event did not get there stays with its customer, who may send it again. A
    /// duplicate claims nothing.
    ///
    /// @param events in the order of the request, each id once
    /// @param movesOrders whether orders that others hold will be taken from them, by [#claimEvents]
    /// @param fromFile whether a file of the store tells of them
    Uni<ClaimResult> claimOrders(List<Clean> events, RegisteredCustomers known, boolean movesOrders, boolean fromFile) {
        var fresh = fresh(events, known);
        var claims = firstPayers(fresh, known);
        return orders.claim(claims, fromFile)
                .map(others -> admitted(fresh, known, claims, movesOrders ? Map.of() : others));
    }

    /// The answer that [#claimOrders] would give now; nothing is claimed.
    Uni<ClaimResult> wouldAdmit(List<Clean> events, RegisteredCustomers known) {
        var fresh = fresh(events, known);
        var claims = firstPayers(fresh, known);
        return orders.holders(claims.keySet()).map(holders -> admitted(fresh, known, claims, holders));
    }

    /// @return those that no other request has accepted meanwhile; they belong to the caller from now on
    Uni<List<Clean>> claimEvents(List<Clean> events, RegisteredCustomers known, boolean movesOrders) {
        return acceptedEvents
                .claim(events.stream().map(Clean::eventId).toList(), clock.instant())
                .map(claimed -> events.stream()
                        .filter(event -> claimed.contains(event.eventId()))
                        .toList())
                .call(claimed -> orders.move(movesOrders ? firstPayers(claimed, known) : Map.of()));
    }

    private static List<Clean> fresh(List<Clean> events, RegisteredCustomers known) {
        return events.stream().filter(event -> !known.isRepeated(event)).toList();
    }

    /// If two customers pay the same unclaimed order, the first in the request claims it.
    private static Map<String, UUID> firstPayers(List<Clean> events, RegisteredCustomers known) {
        var payers = new LinkedHashMap<String, UUID>();
        events.stream()
                .filter(event -> known.hasCustomerOf(event) && !known.isOfErased(event))
                .forEach(event ->
                        event.paidOrder().ifPresent(orderId -> payers.putIfAbsent(orderId, known.customerOf(event))));
        return payers;
    }

    /// @param holders of orders that were held before
    private static ClaimResult admitted(
            List<Clean> events, RegisteredCustomers known, Map<String, UUID> claims, Map<String, UUID> holders) {
        var owners = new HashMap<>(claims);
        owners.putAll(holders);
        return new ClaimResult(
                events.stream()
                        .filter(event -> isAdmissible(event, known, owners))
                        .toList(),
                events.stream()
                        .filter(event -> !isAdmissible(event, known, owners))
                        .map(event -> refused(event, known))
                        .toList());
    }

    /// A customer who was not registered sent only orders of another customer.
    private static boolean isAdmissible(Clean event, RegisteredCustomers known, Map<String, UUID> owners) {
        return known.hasCustomerOf(event)
                && !known.isOfErased(event)
                && event.paidOrder()
                        .filter(orderId -> !Objects.equals(owners.get(orderId), known.customerOf(event)))
                        .isEmpty();
    }

    private static Refused refused(Clean event, RegisteredCustomers known) {
        if (known.isOfErased(event)) {
            return event.refusedWithoutBody(CUSTOMER_ERASED, new Defect("subject", Text.of("reason.customer-erased")));
        }
        return event.refused(
                ORDER_OF_ANOTHER_CUSTOMER, new Defect("data.orderId", Text.of("reason.order-of-another-customer")));
    }
}
