package dev.rung.scoring.override;

import dev.rung.contracts.TierRef;
import dev.rung.contracts.Topic;
import dev.rung.contracts.feedback.OverrideEvent;
import dev.rung.platform.audit.Audit;
import dev.rung.platform.outbox.Outbox;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.rows.JsonRows;
import dev.rung.platform.store.Store;
import dev.rung.scoring.override.Overrides.AssessedCustomer;
import dev.rung.scoring.override.Overrides.OverrideEnd;
import dev.rung.scoring.policy.catalog.PolicyCatalog;
import dev.rung.scoring.policy.catalog.PolicyCatalog.CatalogEntry;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Grants tiers and takes them back; the stream is told, and the audit.
@ApplicationScoped
class Overriding {

    private final Overrides overrides;
    private final PolicyCatalog policies;
    private final Outbox outbox;
    private final Audit audit;
    private final Store store;
    private final Clock clock;

    Overriding(Overrides overrides, PolicyCatalog policies, Outbox outbox, Audit audit, Store store, Clock clock) {
        this.overrides = overrides;
        this.policies = policies;
        this.outbox = outbox;
        this.audit = audit;
        this.store = store;
        this.clock = clock;
    }

    record OverrideInState(OverrideRow row, OverrideState state) {}

    /// @param newestFirst all that people granted to one customer
    /// @param ladder the one in force
    record GrantedTiers(List<OverrideInState> newestFirst, List<TierRef> ladder) {}

    @WithSession
    Uni<GrantedTiers> of(String externalId) {
        return overrides
                .customer(externalId)
                .chain(customer -> states(customer.customerId()))
                .chain(all -> policies.inForce(clock.instant())
                        .map(entry -> new GrantedTiers(all, entry.policy().tiers())));
    }

    @WithTransaction
    Uni<Void> grant(String externalId, OverrideGrant grant, String actor) {
        var now = JsonRows.toMicroseconds(clock.instant());
        return overrides
                .customer(externalId)
                .chain(customer -> policies.inForce(now)
                        .map(policy -> row(customer, sound(grant, policy, now), policy, actor, now)))
                .chain(row -> overrides.add(row).chain(added -> added ? announce(row) : mustBeTheSame(row, grant)));
    }

    @WithTransaction
    Uni<Void> end(String externalId, UUID id, String actor) {
        var end = new OverrideEnd(id, actor, JsonRows.toMicroseconds(clock.instant()));
        return overrides
                .customer(externalId)
                .chain(customer -> states(customer.customerId()))
                .map(all -> counting(all, id))
                .chain(row -> overrides.end(end).chain(ended -> {
                    if (!ended) {
                        throw over(OverrideState.ENDED);
                    }
                    return announceEnd(row, end);
                }));
    }

    private static OverrideRow counting(List<OverrideInState> all, UUID id) {
        var found = all.stream()
                .filter(one -> one.row().id().equals(id))
                .findFirst()
                .orElseThrow(Overrides::unknown);
        if (found.state() != OverrideState.COUNTS) {
            throw over(found.state());
        }
        return found.row();
    }

    private static RuntimeException over(OverrideState state) {
        return Problem.of(409, "override-over").with("state", state.code()).asException();
    }

    private OverrideGrant sound(OverrideGrant grant, CatalogEntry policy, Instant now) {
        var tiers = policy.policy().tiers().stream().map(TierRef::code).toList();
        OverridePolicy.flaw(grant, tiers, date(now)).ifPresent(flaw -> {
            throw flaw.asException();
        });
        return grant;
    }

    private static OverrideRow row(
            AssessedCustomer customer, OverrideGrant grant, CatalogEntry policy, String actor, Instant now) {
        return new OverrideRow(
                grant.id(),
                customer.customerId(),
                customer.externalId(),
                grant.tier(),
                grant.until(),
                grant.reason().code(),
                grant.decisionId(),
                policy.policy().version(),
                actor,
                now,
                null,
                null);
    }

    private Uni<Void> mustBeTheSame(OverrideRow row, OverrideGrant grant) {
        return overrides
                .one(row.id())
                .invoke(kept -> {
                    if (!kept.customerId().equals(row.customerId()) || !grant.isThatOf(kept)) {
                        throw Problem.of(409, "override-exists").asException();
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> announce(OverrideRow row) {
        var event = new OverrideEvent.Granted(
                row.id(), row.customerId(), row.externalId(), row.grantedAt(), row.tier(), row.untilOn());
        return tell(row, event)
                .chain(() -> audit.record(
                        row.grantedBy(),
                        "override.granted",
                        row.id().toString(),
                        Map.of(
                                "customerId", row.customerId().toString(),
                                "tier", row.tier(),
                                "until", row.untilOn().toString(),
                                "reason", row.reason(),
                                "decisionId", Objects.toString(row.decisionId(), ""))));
    }

    private Uni<Void> announceEnd(OverrideRow row, OverrideEnd end) {
        var event = new OverrideEvent.Ended(UUID.randomUUID(), row.customerId(), row.externalId(), end.at());
        return tell(row, event)
                .chain(() -> audit.record(
                        end.by(),
                        "override.ended",
                        row.id().toString(),
                        Map.of("customerId", row.customerId().toString())));
    }

    private Uni<Void> tell(OverrideRow row, OverrideEvent event) {
        return outbox.add(Topic.OVERRIDES, row.customerId().toString(), event);
    }

    private Uni<List<OverrideInState>> states(UUID customerId) {
        var today = date(clock.instant());
        return overrides
                .of(customerId)
                .map(newestFirst -> IntStream.range(0, newestFirst.size())
                        .mapToObj(place -> new OverrideInState(
                                newestFirst.get(place),
                                newestFirst.get(place).state(next(newestFirst, place), today, store.zone())))
                        .toList());
    }

    private static @Nullable OverrideRow next(List<OverrideRow> newestFirst, int place) {
        return place == 0 ? null : newestFirst.get(place - 1);
    }

    private LocalDate date(Instant moment) {
        return moment.atZone(store.zone()).toLocalDate();
    }
}
