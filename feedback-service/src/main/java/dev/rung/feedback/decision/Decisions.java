package dev.rung.feedback.decision;

import dev.rung.contracts.scoring.TierEvent;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.store.Store;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// All tier events that this service has received: decisions, and changes of their dates. They never change, so a
/// second delivery changes nothing, and none waits for another that it refers to.
@ApplicationScoped
public class Decisions {

    /// In the order they were received: their positions grow with it.
    private static final String INSERT = """
        insert into decision (id, customer_id, event)
        select cast(event->>'eventId' as uuid), cast(event->>'customerId' as uuid), event
          from jsonb_array_elements(cast(cast(:told as text) as jsonb)) with ordinality as told(event, place)
         order by place
        on conflict (id) do nothing\
        """;

    private static final String READ = """
        select cast(jsonb_build_object('position', position, 'event', event) as text)
          from decision where customer_id in (
               select cast(asked as uuid)
                 from jsonb_array_elements_text(cast(cast(:customers as text) as jsonb)) as asked)\
        """;

    private final JsonText json;
    private final Store store;

    Decisions(JsonText json, Store store) {
        this.json = json;
        this.store = store;
    }

    @WithTransaction
    Uni<Void> add(List<TierEvent> events) {
        var rows = json.writeList(events, TierEvent.class);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(INSERT)
                        .setParameter("told", rows)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /// A decision about one of these customers, who are one person, as it was published. Decisions about others,
    /// and events that decide nothing, are not found.
    public Uni<Optional<Decision>> find(UUID id, Collection<UUID> customers) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(READ + " and id = :id", String.class)
                        .setParameter("customers", ids(customers))
                        .setParameter("id", id)
                        .getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row)
                        .map(found -> json.read(found, StoredDecision.class))
                        .map(StoredDecision::event)
                        .flatMap(ScoringDecisions::of));
    }

    /// All about these customers, who are one person: there are few, and each may change the dates of the others that
    /// are about the same customer.
    Uni<DecisionList> of(Collection<UUID> customers) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(READ, String.class)
                        .setParameter("customers", ids(customers))
                        .getResultList())
                .map(rows -> DecisionList.of(
                        rows.stream()
                                .map(found -> json.read(found, StoredDecision.class))
                                .toList(),
                        store.zone()));
    }

    private String ids(Collection<UUID> customers) {
        return json.write(List.copyOf(customers));
    }

    /// @param position grows with every event received
    @RegisterForReflection
    record StoredDecision(long position, TierEvent event) {}
}
