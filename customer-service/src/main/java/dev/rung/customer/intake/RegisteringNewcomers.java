package dev.rung.customer.intake;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import dev.rung.customer.intake.cleaning.CleaningOutcome.Clean;
import dev.rung.customer.orders.OrderHolders;
import dev.rung.customer.register.Registering;
import dev.rung.customer.register.Registering.Register;
import dev.rung.customer.tombstone.Tombstones;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Registers customers who first appear in an event, unless none of their events will be accepted: an event
/// sent again under another subject, an order that another customer has paid, or what somebody did before
/// they were erased, registers nobody.
@ApplicationScoped
class RegisteringNewcomers {

    private final Registering registering;
    private final AcceptedEvents acceptedEvents;
    private final OrderHolders orders;
    private final Tombstones tombstones;

    RegisteringNewcomers(
            Registering registering, AcceptedEvents acceptedEvents, OrderHolders orders, Tombstones tombstones) {
        this.registering = registering;
        this.acceptedEvents = acceptedEvents;
        this.orders = orders;
        this.tombstones = tombstones;
    }

    /// @param register the customers by subject
    /// @param repeated the events that were accepted before, among those that may register a
    ///     customer or claim an order
    record RegisteredCustomers(Register register, Set<UUID> repeated) {

        boolean hasCustomerOf(Clean event) {
            return register.ids().containsKey(event.attributes().subject());
        }

        UUID customerOf(Clean event) {
            return requireNonNull(register.ids().get(event.attributes().subject()));
        }

        /// Of a customer who was erased after it, whoever has the external id now.
        boolean isOfErased(Clean event) {
            return isBefore(event, register.erasedBefore());
        }

        boolean isRepeated(Clean event) {
            return repeated.contains(event.eventId());
        }
    }

    /// One round trip where all are known and nothing is paid. In the caller's transaction.
    ///
    /// @param movesOrders whether an order that another customer holds is taken from them
    Uni<RegisteredCustomers> known(List<Clean> events, boolean movesOrders) {
        return registering.known(subjects(events)).chain(known -> {
            var asked = events.stream()
                    .filter(event ->
                            isUnknown(event, known) || event.paidOrder().isPresent())
                    .toList();
            return repeated(asked).chain(repeated -> {
                var fresh = asked.stream()
                        .filter(event -> isUnknown(event, known) && !repeated.contains(event.eventId()))
                        .toList();
                return withErased(known, fresh)
                        .chain(all -> entered(events, living(fresh, all), movesOrders)
                                .map(entered -> new RegisteredCustomers(all.and(entered), repeated)));
            });
        });
    }

    /// With when customers were erased who are unknown now: nobody is registered by what happened before.
    private Uni<Register> withErased(Register known, List<Clean> ofUnknown) {
        return tombstones.erasedAt(subjects(ofUnknown)).map(erased -> known.and(new Register(Map.of(), erased)));
    }

    private static List<Clean> living(List<Clean> events, Register register) {
        return events.stream()
                .filter(event -> !isBefore(event, register.erasedBefore()))
                .toList();
    }

    private static boolean isBefore(Clean event, Map<String, Instant> erased) {
        var at = erased.get(event.attributes().subject());
        return at != null && event.attributes().occurredAt().isBefore(at);
    }

    /// The same as [#known] without registering anybody: newcomers get ids that are valid for this answer only.
    Uni<RegisteredCustomers> wouldKnow(List<Clean> events) {
        return registering.known(subjects(events)).chain(known -> {
            var unknown =
                    events.stream().filter(event -> isUnknown(event, known)).toList();
            return withErased(known, unknown)
                    .chain(all -> repeated(events).map(repeated -> {
                        var newcomers = new HashMap<String, UUID>();
                        living(unknown, all)
                                .forEach(event -> newcomers.computeIfAbsent(
                                        event.attributes().subject(), _ -> UUID.randomUUID()));
                        return new RegisteredCustomers(all.and(new Register(newcomers, Map.of())), repeated);
                    }));
        });
    }

    private Uni<Set<UUID>> repeated(List<Clean> events) {
        return acceptedEvents.alreadyAccepted(
                events.stream().map(Clean::eventId).toList());
    }

    private Uni<Register> entered(List<Clean> events, List<Clean> ofUnknown, boolean movesOrders) {
        if (ofUnknown.isEmpty()) {
            return registering.known(Set.of());
        }
        var paid =
                ofUnknown.stream().flatMap(event -> event.paidOrder().stream()).collect(toSet());
        return orders.holders(movesOrders ? Set.of() : paid)
                .chain(held -> registering
                        .enterAll(admissible(events, ofUnknown, held.keySet()))
                        .chain(entered -> held.isEmpty()
                                ? Uni.createFrom().item(entered)
                                : registeredMeanwhile(ofUnknown).map(others -> others.and(entered))));
    }

    /// The holder of an order may be a customer who was unknown a moment ago: the same events, sent twice at
    /// once, register and pay in one transaction, which may end between our two queries.
    private Uni<Register> registeredMeanwhile(List<Clean> ofUnknown) {
        return registering.known(subjects(ofUnknown));
    }

    private static boolean isUnknown(Clean event, Register known) {
        return !known.ids().containsKey(event.attributes().subject());
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
