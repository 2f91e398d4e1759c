package dev.rung.customer.intake;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toSet;

import dev.rung.customer.cloudevents.RawEvent;
import dev.rung.customer.group.input.BehaviourCounts;
import dev.rung.customer.group.input.BehaviourCounts.Occurrence;
import dev.rung.customer.intake.ClaimingOrders.ClaimResult;
import dev.rung.customer.intake.RegisteringNewcomers.RegisteredCustomers;
import dev.rung.customer.intake.cleaning.CleaningOutcome;
import dev.rung.customer.intake.cleaning.CleaningOutcome.Clean;
import dev.rung.customer.intake.cleaning.CleaningOutcome.Refused;
import dev.rung.customer.intake.cleaning.CleaningPolicy;
import dev.rung.customer.intake.cleaning.IntakeTerms;
import dev.rung.customer.intake.sender.EventSender;
import dev.rung.customer.quarantine.Quarantining;
import dev.rung.customer.quarantine.Quarantining.Suspect;
import dev.rung.customer.register.id.ExternalIdSettings;
import dev.rung.platform.locale.Text;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.store.Store;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/// Checks the events of a request and stores the result of each, in a handful of round trips to the
/// database however many there are.
@ApplicationScoped
public class AcceptingEvents {

    private static final Logger LOG = Logger.getLogger(AcceptingEvents.class);

    private final CleaningPolicy policy;
    private final RegisteringNewcomers newcomers;
    private final ClaimingOrders claiming;
    private final BehaviourTopic topic;
    private final Quarantining quarantining;
    private final BehaviourCounts counts;
    private final IntakeMetrics metrics;
    private final EventsInFlight inFlight;
    private final Clock clock;

    AcceptingEvents(
            IntakeTerms terms,
            ExternalIdSettings ids,
            Store store,
            RegisteringNewcomers newcomers,
            ClaimingOrders claiming,
            BehaviourTopic topic,
            Quarantining quarantining,
            BehaviourCounts counts,
            IntakeMetrics metrics,
            EventsInFlight inFlight,
            Clock clock) {
        this.policy = new CleaningPolicy(terms, store.currency(), ids.refuseContacts());
        this.newcomers = newcomers;
        this.claiming = claiming;
        this.topic = topic;
        this.quarantining = quarantining;
        this.counts = counts;
        this.metrics = metrics;
        this.inFlight = inFlight;
        this.clock = clock;
    }

    /// The outcome of a request. `accepted` + `duplicates` + the number of `rejected` is the number of
    /// events in it.
    public record Outcome(int accepted, int duplicates, List<Refused> rejected) {}

    Uni<Outcome> accept(List<RawEvent> items, EventSender from) {
        return accept(
                items,
                from,
                false,
                outcome -> quarantining.store(
                        outcome.rejected().stream()
                                .map(AcceptingEvents::suspect)
                                .toList(),
                        from.login()));
    }

    /// Every way in ends here. The outcome is final. Where too much is in flight, or Kafka does not answer,
    /// it is a 503 and nothing is accepted.
    ///
    /// @param movesOrders whether an order that another customer holds is taken from them
    /// @param alongside what else to store, in the transaction that stores the accepted
    ///     events, once Kafka has them
    public Uni<Outcome> accept(
            List<RawEvent> items, EventSender from, boolean movesOrders, Function<Outcome, Uni<Void>> alongside) {
        return accept(items, from, movesOrders, ImportedRows.NONE, alongside);
    }

    /// @param rows which events are accepted together or not at all
    Uni<Outcome> accept(
            List<RawEvent> items,
            EventSender from,
            boolean movesOrders,
            ImportedRows rows,
            Function<Outcome, Uni<Void>> alongside) {
        return inFlight.hold(items, () -> store(judged(items).whole(rows), movesOrders, rows, alongside))
                .invoke(stored -> metrics.count(from, items, stored.accepted(), stored.outcome()))
                .map(StoredBatch::outcome);
    }

    private record StoredBatch(List<Clean> accepted, Outcome outcome) {}

    private Uni<StoredBatch> store(
            CleanedBatch judged, boolean movesOrders, ImportedRows rows, Function<Outcome, Uni<Void>> alongside) {
        if (topic.isPaused() && !judged.clean().isEmpty()) {
            return Uni.createFrom().failure(notAccepted());
        }
        return admitted(judged.unique(), movesOrders, rows)
                .chain(admission -> Panache.withTransaction(() -> rows.fence()
                        .get()
                        .chain(() ->
                                claiming.claimEvents(admission.admitted().events(), admission.known(), movesOrders))
                        .call(claimed -> send(claimed, admission.known()))
                        .call(claimed -> count(claimed, admission.known()))
                        .map(claimed -> new StoredBatch(claimed, judged.outcome(claimed.size(), admission.admitted())))
                        .call(stored -> alongside.apply(stored.outcome()))));
    }

    /// The answer that [#accept(List, EventSender)] would give now. Nothing is stored, sent, counted or
    /// quarantined.
    Uni<Outcome> wouldAccept(List<RawEvent> items) {
        var judged = judged(items);
        return Panache.withSession(() -> newcomers
                .wouldKnow(judged.unique())
                .chain(known -> claiming.wouldAdmit(judged.unique(), known))
                .map(admitted -> judged.outcome(admitted.events().size(), admitted)));
    }

    /// Whether an event is fit to be counted by the present rules, whoever it is of.
    public boolean isClean(RawEvent item) {
        return policy.check(item, clock.instant()) instanceof Clean;
    }

    private CleanedBatch judged(List<RawEvent> items) {
        var now = clock.instant();
        var checked = items.stream().map(item -> policy.check(item, now)).toList();
        return new CleanedBatch(only(checked, Clean.class), only(checked, Refused.class));
    }

    /// The events of a request, each judged by itself.
    private record CleanedBatch(List<Clean> clean, List<Refused> refused) {

        CleanedBatch whole(ImportedRows rows) {
            var all = rows.refusedWith(clean, refused);
            return new CleanedBatch(without(clean, all), all);
        }

        /// The first of those with the same id counts.
        List<Clean> unique() {
            var unique = new LinkedHashMap<UUID, Clean>();
            clean.forEach(event -> unique.putIfAbsent(event.eventId(), event));
            return List.copyOf(unique.values());
        }

        Outcome outcome(int accepted, ClaimResult admitted) {
            var rejected = Stream.concat(refused.stream(), admitted.refused().stream())
                    .sorted(comparingInt(Refused::index))
                    .toList();
            return new Outcome(
                    accepted, clean.size() - accepted - admitted.refused().size(), rejected);
        }
    }

    private record Admission(RegisteredCustomers known, ClaimResult admitted) {}

    /// Customers are registered and orders claimed in an earlier transaction of their own: a change of a profile
    /// need not wait for Kafka meanwhile, and an event that reached Kafka has a customer, and its order a holder,
    /// even if the later transaction fails. If Kafka fails, a customer without behaviour remains, which is
    /// harmless, and an order that is theirs already when they send it again.
    private Uni<Admission> admitted(List<Clean> events, boolean movesOrders, ImportedRows rows) {
        return Panache.withTransaction(() -> rows.fence()
                .get()
                .chain(() -> newcomers.known(events, movesOrders))
                .chain(known -> claiming.claimOrders(events, known, movesOrders, rows.isOfFile())
                        .map(admitted -> new Admission(known, whole(admitted, rows)))));
    }

    private static ClaimResult whole(ClaimResult admitted, ImportedRows rows) {
        var all = rows.refusedWith(admitted.events(), admitted.refused());
        return new ClaimResult(without(admitted.events(), all), all);
    }

    private static List<Clean> without(List<Clean> events, List<Refused> refused) {
        var places = refused.stream().map(Refused::index).collect(toSet());
        return events.stream()
                .filter(event -> !places.contains(event.item().index()))
                .toList();
    }

    /// In the order of the request, so that one customer's events stay in the order in which they were sent.
    private Uni<Void> send(List<Clean> accepted, RegisteredCustomers known) {
        var outgoing = accepted.stream()
                .map(event -> outgoing(known.sent(event), known.customerOf(event)))
                .toList();
        return topic.send(outgoing).onFailure().transform(AcceptingEvents::notAccepted);
    }

    /// Last, so that nobody waits for a customer's count while Kafka is slow.
    private Uni<Void> count(List<Clean> accepted, RegisteredCustomers known) {
        return counts.add(accepted.stream()
                .map(event -> new Occurrence(
                        known.customerOf(event),
                        event.attributes().type(),
                        event.attributes().occurredAt()))
                .toList());
    }

    private static BehaviourTopic.OutgoingBehaviour outgoing(Clean event, UUID customerId) {
        return new BehaviourTopic.OutgoingBehaviour(customerId, event.attributes(), event.by(customerId));
    }

    private static Throwable notAccepted(Throwable failure) {
        LOG.errorf(failure, "Kafka did not acknowledge behaviour, nothing accepted");
        return notAccepted();
    }

    private static Throwable notAccepted() {
        return Problem.of(503, "not-accepted")
                .detail(Text.of("detail.not-accepted"))
                .asException();
    }

    private static Suspect suspect(Refused refused) {
        return new Suspect(refused.code(), refused.defects(), refused.raw());
    }

    private static <T extends CleaningOutcome> List<T> only(List<CleaningOutcome> checked, Class<T> outcome) {
        return checked.stream().filter(outcome::isInstance).map(outcome::cast).toList();
    }
}
