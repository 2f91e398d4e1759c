package dev.rung.customer.intake;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import dev.rung.customer.intake.Checked.Sound;
import dev.rung.customer.orders.OrderHolders;
import dev.rung.customer.register.Registering;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Enters customers who are first seen by an event, unless nothing of theirs will be accepted: an event sent again
/// under another subject, or an order that somebody else has paid, registers nobody.
@ApplicationScoped
class Newcomers {

    private final Registering registering;
    private final AcceptedEvents acceptedEvents;
    private final OrderHolders orders;

    Newcomers(Registering registering, AcceptedEvents acceptedEvents, OrderHolders orders) {
        this.registering = registering;
        this.acceptedEvents = acceptedEvents;
        this.orders = orders;
    }

    /// @param customerIds by subject
    /// @param repeated the events of unknown subjects that were accepted before
    record Known(Map<String, UUID> customerIds, Set<UUID> repeated) {

        boolean hasCustomerOf(Sound event) {
            return customerIds.containsKey(event.attributes().subject());
        }

        UUID customerOf(Sound event) {
            return requireNonNull(customerIds.get(event.attributes().subject()));
        }

        boolean isRepeated(Sound event) {
            return repeated.contains(event.attributes().eventId());
        }
    }

    /// One round trip where all are known. In the caller's transaction.
    ///
    /// @param movesOrders whether an order that another customer holds is taken from them
    Uni<Known> known(List<Sound> events, boolean movesOrders) {
        return registering.idsOf(subjects(events)).chain(ids -> {
            var ofStrangers = events.stream()
                    .filter(event -> !ids.containsKey(event.attributes().subject()))
                    .toList();
            return ofStrangers.isEmpty()
                    ? Uni.createFrom().item(new Known(ids, Set.of()))
                    : enter(events, ofStrangers, ids, movesOrders);
        });
    }

    private Uni<Known> enter(List<Sound> events, List<Sound> ofStrangers, Map<String, UUID> ids, boolean movesOrders) {
        var eventIds =
                ofStrangers.stream().map(event -> event.attributes().eventId()).toList();
        return acceptedEvents.among(eventIds).chain(repeated -> {
            var fresh = ofStrangers.stream()
                    .filter(event -> !repeated.contains(event.attributes().eventId()))
                    .toList();
            var paid =
                    fresh.stream().flatMap(event -> event.paidOrder().stream()).collect(toSet());
            return orders.held(movesOrders ? Set.of() : paid)
                    .chain(held -> registering.enterAll(welcome(events, fresh, held)))
                    .map(entered -> {
                        var all = new HashMap<>(ids);
                        all.putAll(entered);
                        return new Known(all, repeated);
                    });
        });
    }

    /// @param all of the request: where two pay one order, only the first can be accepted
    private static Set<String> welcome(List<Sound> all, List<Sound> fresh, Set<String> held) {
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

    private static Set<String> subjects(List<Sound> events) {
        return events.stream().map(event -> event.attributes().subject()).collect(toSet());
    }
}
