package dev.rung.feedback.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// All decisions this service has heard of. They never change, so a second delivery changes nothing.
@ApplicationScoped
public class Decisions {

    /// In the order they were told: their positions grow with it.
    private static final String LEARN = """
        insert into decision (
               id, customer_id, kind, occurred_at, tier, tier_before, growth_value, policy_version, details)
        select told.*
          from jsonb_array_elements(cast(cast(:told as text) as jsonb)) with ordinality as one(decision, place),
               jsonb_to_record(one.decision) as told(
                   id uuid, "customerId" uuid, kind text, "occurredAt" timestamptz, tier jsonb, before jsonb,
                   "growthValue" bigint, "policyVersion" int, details jsonb)
         order by one.place
        on conflict (id) do nothing\
        """;

    private static final String READ = """
        select cast(jsonb_build_object('position', position, 'decision', jsonb_build_object(
                   'id', id, 'customerId', customer_id, 'kind', kind, 'occurredAt', occurred_at,
                   'tier', tier, 'before', tier_before, 'growthValue', growth_value,
                   'policyVersion', policy_version, 'details', details)) as text)
          from decision\
        """;

    private final ObjectMapper json;

    Decisions(ObjectMapper json) {
        this.json = json;
    }

    @WithTransaction
    Uni<Void> learn(List<Decision> told) {
        var rows = write(told);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LEARN)
                        .setParameter("told", rows)
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
                .map(row -> Optional.ofNullable(row).map(this::read).map(Known::decision));
    }

    /// Those about the customer's tiers, newest first: how likely the shop thinks they are to leave is not theirs to
    /// read.
    Uni<List<Known>> of(UUID customerId, long before, int limit) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                READ + " where customer_id = :customer and tier is not null and position < :before"
                                        + " order by position desc",
                                String.class)
                        .setParameter("customer", customerId)
                        .setParameter("before", before)
                        .setMaxResults(limit)
                        .getResultList())
                .map(rows -> rows.stream().map(this::read).toList());
    }

    private String write(List<Decision> told) {
        try {
            return json.writeValueAsString(told);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Known read(String row) {
        try {
            return json.readValue(row, Known.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param position grows with every decision that this service heard of
    @RegisterForReflection
    record Known(long position, Decision decision) {}
}
