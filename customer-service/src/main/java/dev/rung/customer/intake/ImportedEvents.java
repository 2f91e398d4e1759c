package dev.rung.customer.intake;

import static java.util.stream.Collectors.toMap;

import dev.rung.customer.cloudevents.CloudEventReader;
import dev.rung.customer.cloudevents.Defect;
import dev.rung.customer.cloudevents.EventId;
import dev.rung.customer.intake.cleaning.CleaningOutcome.Refused;
import dev.rung.customer.intake.sender.EventSender;
import dev.rung.customer.orders.OrderHolders;
import dev.rung.platform.locale.Text;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Takes in events that the store's files made, by the same rules as those that are sent. Refused ones are told to the
/// caller, and do not go to the quarantine: a file has an error file of its own.
@ApplicationScoped
public class ImportedEvents {

    private final AcceptingEvents accepting;
    private final AcceptedEvents accepted;
    private final OrderHolders holders;

    ImportedEvents(AcceptingEvents accepting, AcceptedEvents accepted, OrderHolders holders) {
        this.accepting = accepting;
        this.accepted = accepted;
        this.holders = holders;
    }

    /// One event of a file.
    ///
    /// @param json in structured mode
    public record ImportedEvent(String source, String id, byte[] json) {}

    /// The outcome that an event would have.
    ///
    /// @param isKnown whether its id was accepted before
    /// @param defects none where it would be accepted
    public record EventFate(boolean isKnown, List<Defect> defects) {}

    /// In the order of the events. Nothing is stored or sent.
    public Uni<List<EventFate>> fates(List<ImportedEvent> events) {
        var ids = events.stream()
                .map(event -> EventId.of(event.source(), event.id()))
                .toList();
        return Panache.withSession(() -> accepted.alreadyAccepted(ids))
                .chain(known -> accepting
                        .wouldAccept(CloudEventReader.items(
                                events.stream().map(ImportedEvent::json).toList()))
                        .map(outcome -> {
                            var refused =
                                    outcome.rejected().stream().collect(toMap(Refused::index, ImportedEvents::defects));
                            return IntStream.range(0, events.size())
                                    .mapToObj(index -> new EventFate(
                                            known.contains(ids.get(index)), refused.getOrDefault(index, List.of())))
                                    .toList();
                        }));
    }

    /// Those of these orders that the shop itself has told as paid.
    public Uni<Set<String>> toldByShop(Set<String> orders) {
        return orders.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : Panache.withSession(() -> holders.toldByShop(orders));
    }

    /// Accepts all rows that are fit, each as a whole; events that were accepted before change nothing.
    ///
    /// @param rows the row of each event, by its place
    /// @param alongside what to store in the transaction that stores the accepted events, given the places of those
    ///     that were refused after all
    /// @return these places
    public Uni<List<Integer>> accept(
            List<ImportedEvent> events, ImportedRows rows, Function<List<Integer>, Uni<Void>> alongside) {
        var items =
                CloudEventReader.items(events.stream().map(ImportedEvent::json).toList());
        return accepting
                .accept(items, EventSender.FILES, false, rows, outcome -> alongside.apply(places(outcome)))
                .map(ImportedEvents::places);
    }

    private static List<Integer> places(AcceptingEvents.Outcome outcome) {
        return outcome.rejected().stream().map(Refused::index).toList();
    }

    private static List<Defect> defects(Refused refused) {
        return refused.defects().isEmpty()
                ? List.of(new Defect("", Text.of("refusal." + refused.code())))
                : refused.defects();
    }
}
