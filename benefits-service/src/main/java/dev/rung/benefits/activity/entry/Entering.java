package dev.rung.benefits.activity.entry;

import dev.rung.benefits.activity.entry.ActivityEntries.ActivityEntry;
import dev.rung.benefits.activity.entry.EntryDecision.Admitted;
import dev.rung.benefits.activity.terms.ActivityKind;
import dev.rung.benefits.ladder.Ladders;
import dev.rung.benefits.ledger.Ledger;
import dev.rung.benefits.ledger.LotHolder;
import dev.rung.benefits.participation.Participation;
import dev.rung.benefits.turn.AccountTurns;
import dev.rung.platform.directory.CustomerDirectory;
import dev.rung.platform.idempotency.IdempotencyKey;
import dev.rung.platform.idempotency.IdempotencyKeys;
import dev.rung.platform.rows.JsonRows;
import dev.rung.platform.store.Store;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// Lets customers take part, each in a transaction of its own. The lock on the customer's balance guards their
/// limit, the lock on the activity's row its end and what there is of it; they are taken in this order.
@ApplicationScoped
public class Entering {

    private final AccountTurns turns;
    private final CustomerDirectory directory;
    private final RunningActivities activities;
    private final ActivityEntries entries;
    private final IdempotencyKeys keys;
    private final Ladders ladders;
    private final Participation participation;
    private final Ledger ledger;
    private final ActivityMetrics metrics;
    private final Store store;
    private final Clock clock;

    Entering(
            AccountTurns turns,
            CustomerDirectory directory,
            RunningActivities activities,
            ActivityEntries entries,
            IdempotencyKeys keys,
            Ladders ladders,
            Participation participation,
            Ledger ledger,
            ActivityMetrics metrics,
            Store store,
            Clock clock) {
        this.turns = turns;
        this.directory = directory;
        this.activities = activities;
        this.entries = entries;
        this.keys = keys;
        this.ladders = ladders;
        this.participation = participation;
        this.ledger = ledger;
        this.metrics = metrics;
        this.store = store;
        this.clock = clock;
    }

    /// @param code of the activity
    public record EntryWish(String externalId, String code, ActivityKind kind, IdempotencyKey key) {}

    /// A customer who takes part. The transaction holds the locks on both.
    public record AdmittedEntry(LotHolder holder, ActivityOffer offer, ActivityEntry entry) {}

    /// @param first what comes of the wish, where it was not carried out before
    /// @param repeated what came of it, by the id of its entry, where it was
    public <T> Uni<T> enter(EntryWish wish, Function<AdmittedEntry, Uni<T>> first, Function<UUID, Uni<T>> repeated) {
        var id = UUID.randomUUID();
        return turns.take(wish.externalId(), () -> Panache.withTransaction(() -> enter(id, wish, first, repeated)));
    }

    private <T> Uni<T> enter(
            UUID id, EntryWish wish, Function<AdmittedEntry, Uni<T>> first, Function<UUID, Uni<T>> repeated) {
        return directory
                .ownByExternalId(wish.externalId())
                .map(customer -> new LotHolder(customer.customerId(), customer.externalId()))
                .chain(holder -> ledger.lock(List.of(holder))
                        .chain(() -> keys.claim(wish.key(), id))
                        .chain(before -> before.map(repeated)
                                .orElseGet(() -> admit(id, holder, wish).chain(first::apply))));
    }

    private Uni<AdmittedEntry> admit(UUID id, LotHolder holder, EntryWish wish) {
        return activities
                .lock(wish.code())
                .invoke(offer -> mustBeOf(wish.kind(), offer))
                .chain(offer -> admit(id, holder, offer));
    }

    /// The moment is taken under the lock: whoever waited for it over midnight has come on the next day.
    private Uni<AdmittedEntry> admit(UUID id, LotHolder holder, ActivityOffer offer) {
        var now = JsonRows.toMicroseconds(clock.instant());
        var today = LocalDate.ofInstant(now, store.zone());
        var entry = new ActivityEntry(id, offer.code(), holder.customerId(), today, now);
        return ladders.inForce(now)
                .chain(ladder -> entries.claimsOf(holder.customerId(), now)
                        .map(found -> new EntryPolicy(ladder, today).decide(offer, found.on(offer, ladder))))
                .call(() -> offer.content().price() == 0
                        ? participation.mustBeAllowedToReceive(holder.customerId())
                        : participation.mustBeAllowedToSpend(holder.customerId()))
                .invoke(this::mustBeAdmitted)
                .chain(() -> entries.add(entry))
                .replaceWith(new AdmittedEntry(holder, offer, entry));
    }

    private static void mustBeOf(ActivityKind kind, ActivityOffer offer) {
        if (offer.content().kindOf() != kind) {
            throw RunningActivities.unknown();
        }
    }

    private void mustBeAdmitted(EntryDecision decision) {
        if (!(decision instanceof Admitted)) {
            metrics.countRefused(decision);
            throw EntryRefusal.of(decision);
        }
    }
}
