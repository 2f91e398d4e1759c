package dev.rung.customer.intake;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import dev.rung.customer.intake.Checked.Refused;
import dev.rung.customer.intake.Checked.Sound;
import dev.rung.customer.quarantine.Quarantining;
import dev.rung.customer.quarantine.Quarantining.Suspect;
import dev.rung.customer.register.Registering;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.store.Store;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Judges the events of a request and keeps what becomes of each; five round trips to the database however many they
/// are.
@ApplicationScoped
class Accepting {

    private static final Logger LOG = Logger.getLogger(Accepting.class);

    private final CleaningPolicy policy;
    private final Registering registering;
    private final AcceptedEvents acceptedEvents;
    private final BehaviourTopic topic;
    private final Quarantining quarantining;
    private final Clock clock;

    Accepting(
            IntakeTerms terms,
            Store store,
            Registering registering,
            AcceptedEvents acceptedEvents,
            BehaviourTopic topic,
            Quarantining quarantining,
            Clock clock) {
        this.policy = new CleaningPolicy(terms, store.currency());
        this.registering = registering;
        this.acceptedEvents = acceptedEvents;
        this.topic = topic;
        this.quarantining = quarantining;
        this.clock = clock;
    }

    /// The answer to a request. `accepted` + `duplicates` + the number of `rejected` is the number of events in it.
    record Outcome(int accepted, int duplicates, List<Refused> rejected) {}

    /// @param from the caller's name, for the quarantine
    Uni<Outcome> accept(List<Item> items, String from) {
        var now = clock.instant();
        var checked = items.stream().map(item -> policy.check(item, now)).toList();
        var sound = only(checked, Sound.class);
        var refused = only(checked, Refused.class);
        var unique = unique(sound);
        return customersOf(unique.values())
                .chain(customerIds -> Panache.withTransaction(() -> keep(unique, customerIds, refused, from)))
                .map(accepted -> new Outcome(accepted, sound.size() - accepted, refused));
    }

    /// Customers are entered in a transaction of their own, before: whoever changes a profile meanwhile need not wait
    /// for
    /// Kafka. Where Kafka then fails, a customer without behaviour remains, which is harmless.
    private Uni<Map<String, UUID>> customersOf(Collection<Sound> events) {
        var externalIds =
                events.stream().map(event -> event.attributes().subject()).collect(toSet());
        return externalIds.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : Panache.withTransaction(() -> registering.enterAll(externalIds));
    }

    /// @return how many were accepted
    private Uni<Integer> keep(
            Map<UUID, Sound> unique, Map<String, UUID> customerIds, List<Refused> refused, String from) {
        return acceptedEvents
                .claim(unique.keySet(), clock.instant())
                .call(claimed -> send(unique, claimed, customerIds))
                .call(_ -> quarantining.keep(
                        refused.stream().map(Accepting::suspect).toList(), from))
                .map(Set::size);
    }

    /// In the order of the request, so that one customer's events stay in the order in which they were sent.
    private Uni<Void> send(Map<UUID, Sound> unique, Set<UUID> claimed, Map<String, UUID> customerIds) {
        var outgoing = unique.values().stream()
                .filter(event -> claimed.contains(event.attributes().eventId()))
                .map(event -> outgoing(event, customerIds))
                .toList();
        return topic.send(outgoing).onFailure().transform(Accepting::notAccepted);
    }

    private static BehaviourTopic.Outgoing outgoing(Sound event, Map<String, UUID> customerIds) {
        var customerId = requireNonNull(customerIds.get(event.attributes().subject()));
        return new BehaviourTopic.Outgoing(customerId, event.attributes(), event.by(customerId));
    }

    private static Throwable notAccepted(Throwable failure) {
        LOG.errorf(failure, "Kafka did not acknowledge behaviour, nothing accepted");
        return Problem.of(503, "not-accepted", "Nothing was accepted")
                .detail("The events could not be stored. Send the same request again.")
                .asException();
    }

    private static Suspect suspect(Refused refused) {
        return new Suspect(refused.code(), refused.detail(), refused.raw());
    }

    /// The first of those with the same id counts.
    private static Map<UUID, Sound> unique(List<Sound> sound) {
        var unique = new LinkedHashMap<UUID, Sound>();
        sound.forEach(event -> unique.putIfAbsent(event.attributes().eventId(), event));
        return unique;
    }

    private static <T extends Checked> List<T> only(List<Checked> checked, Class<T> outcome) {
        return checked.stream().filter(outcome::isInstance).map(outcome::cast).toList();
    }
}
