package dev.rung.customer.intake;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import dev.rung.customer.intake.cleaning.CleaningOutcome.Clean;
import dev.rung.customer.orders.OrderHolders;
import dev.rung.customer.register.Registering;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Registers customers who first appear in an event, unless none of their events will be accepted: an event sent again
/// under another subject, or an order that another customer has paid, registers nobody.
@ApplicationScoped
class RegisteringNewcomers {

    private final Registering registering;
    private final AcceptedEvents acceptedEvents;
    private final OrderHolders orders;

    RegisteringNewcomers(Registering registering, AcceptedEvents acceptedEvents, OrderHolders orders) {
        this.registering = registering;
        this.acceptedEvents = acceptedEvents;
        this.orders = orders;
    }

    /// @param customerIds by subject
    /// @param repeated the events that were accepted before, among those that may register a
    ///     customer or claim an order
    record RegisteredCustomers(Map<String, UUID> customerIds, Set<UUID> repeated) {

        boolean hasCustomerOf(Clean event) {
            return customerIds.containsKey(event.attributes().subject());
        }

        UUID customerOf(Clean event) {
            return requireNonNull(customerIds.get(event.attributes().subject()));
        }

        boolean isRepeated(Clean event) {
            return repeated.contains(event.eventId());
        }
    }

    /// One round trip where all are known and nothing is paid. In the caller's transaction.
    ///
    /// @param movesOrders whether an order that another customer holds is taken from them
    Uni<RegisteredCustomers> known(List<Clean> events, boolean movesOrders) {
        return registering.idsOf(subjects(events)).chain(ids -> {
            var asked = events.stream()
                    .filter(event -> isUnknown(event, ids) || event.paidOrder().isPresent())
                    .toList();
            return repeated(asked).chain(repeated -> {
                var fresh = asked.stream()
                        .filter(event -> isUnknown(event, ids) && !repeated.contains(event.eventId()))
                        .toList();
                return entered(events, fresh, movesOrders)
                        .map(entered -> new RegisteredCustomers(joined(ids, entered), repeated));
            });
        });
    }

    /// The same as [#known] without registering anybody: newcomers get ids that are valid for this answer only.
    Uni<RegisteredCustomers> wouldKnow(List<Clean> events) {
        return registering
                .idsOf(subjects(events))
                .chain(ids -> repeated(events).map(repeated -> {
                    var newcomers = new HashMap<String, UUID>();
                    events.stream()
                            .filter(event -> isUnknown(event, ids))
                            .forEach(event ->
                                    newcomers.computeIfAbsent(event.attributes().subject(), _ -> UUID.randomUUID()));
                    return new RegisteredCustomers(joined(ids, newcomers), repeated);
                }));
    }

    private Uni<Set<UUID>> repeated(List<Clean> events) {
        return acceptedEvents.alreadyAccepted(
                events.stream().map(Clean::eventId).toList());
    }

    private Uni<Map<String, UUID>> entered(List<Clean> events, List<Clean> ofUnknown, boolean movesOrders) {
        if (ofUnknown.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        var paid =
                ofUnknown.stream().flatMap(event -> event.paidOrder().stream()).collect(toSet());
        return orders.holders(movesOrders ? Set.of() : paid)
                .chain(held -> registering
                        .enterAll(admissible(events, ofUnknown, held.keySet()))
                        .chain(entered -> held.isEmpty()
                                ? Uni.createFrom().item(entered)
                                : registeredMeanwhile(ofUnknown).map(others -> joined(others, entered))));
    }

    /// The holder of an order may be a customer who was unknown a moment ago: the same events, sent twice at
    /// once, register and pay in one transaction, which may end between our two queries.
    private Uni<Map<String, UUID>> registeredMeanwhile(List<Clean> ofUnknown) {
        return registering.idsOf(subjects(ofUnknown));
    }

    private static boolean isUnknown(Clean event, Map<String, UUID> ids) {
        return !ids.containsKey(event.attributes().subject());
    }

    private static Map<String, UUID> joined(Map<String, UUID> some, Map<String, UUID> others) {
        var all = new HashMap<>(some);
        all.putAll(others);
        return all;
    }

    /// @param all of the request: where two pay one order, only the first can be accepted
    private static Set<String> admissible(List<Clean> all, List<Clean> fresh, Set<String> held) {
        var payers = new HashMap<String, String>();
        all.forEach(event -> event.paidOrder()
                .ifPresent(orderId ->
                        payers.putIfAbsent(orderId, event.attributes().subject())));
        return subjects(fresh.stream()
                .filter(event -> event.paidOrder()
                        .filter(orderId -> held.contains(orderId)
                                || !event.attributes().subject().equals(payers.get(orderId)))
                        .isEmpty())
                .toList());
    }

    private static Set<String> subjects(List<Clean> events) {
        return events.stream().map(event -> event.attributes().subject()).collect(toSet());
    }
}
