package dev.rung.feedback.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.contracts.TierRef;
import dev.rung.contracts.scoring.TierEvent.Reached;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// All decisions this service has heard of. They never change, so a second delivery changes nothing.
@ApplicationScoped
public class Decisions {

    private static final String LEARN = """
        insert into decision (id, customer_id, kind, occurred_at, tier, tier_before, growth_value, policy_version)
        values (:id, :customer, 'tier-reached', :occurredAt, cast(cast(:tier as text) as jsonb), cast(cast(:before as text) as jsonb),
                :growthValue, :policyVersion)
        on conflict (id) do nothing\
        """;

    private static final String READ = """
        select cast(jsonb_build_object(
                   'id', id, 'position', position, 'customerId', customer_id, 'kind', kind,
                   'occurredAt', occurred_at, 'tier', tier, 'before', tier_before,
                   'growthValue', growth_value, 'policyVersion', policy_version) as text)
          from decision\
        """;

    private final ObjectMapper json;

    Decisions(ObjectMapper json) {
        this.json = json;
    }

    Uni<Void> learn(Reached reached) {
        var tier = write(reached.tier());
        var before = write(reached.before());
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LEARN)
                        .setParameter("id", reached.eventId())
                        .setParameter("customer", reached.customerId())
                        .setParameter("occurredAt", reached.occurredAt())
                        .setParameter("tier", tier)
                        .setParameter("before", before)
                        .setParameter("growthValue", reached.growthValue())
                        .setParameter("policyVersion", reached.policyVersion())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /// A decision about this customer; one about somebody else is not found.
    public Uni<Optional<Decision>> find(UUID id, UUID customerId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                READ + " where id = :id and customer_id = :customer", String.class)
                        .setParameter("id", id)
                        .setParameter("customer", customerId)
                        .getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row).map(this::read));
    }

    /// Newest first.
    Uni<List<Decision>> of(UUID customerId, long before, int limit) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                READ + " where customer_id = :customer and position < :before order by position desc",
                                String.class)
                        .setParameter("customer", customerId)
                        .setParameter("before", before)
                        .setMaxResults(limit)
                        .getResultList())
                .map(rows -> rows.stream().map(this::read).toList());
    }

    private Decision read(String row) {
        try {
            return json.readValue(row, Decision.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(TierRef tier) {
        try {
            return json.writeValueAsString(tier);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
