package dev.rung.benefits.activity.trial;

import dev.rung.benefits.activity.draw.DrawTicket;
import dev.rung.benefits.activity.draw.DrawTickets;
import dev.rung.benefits.activity.entry.ActivityMetrics;
import dev.rung.benefits.activity.entry.Entering;
import dev.rung.benefits.activity.entry.Entering.AdmittedEntry;
import dev.rung.benefits.activity.entry.Entering.EntryWish;
import dev.rung.benefits.activity.terms.ActivityKind;
import dev.rung.platform.idempotency.IdempotencyKey;
import dev.rung.platform.idempotency.IdempotencyKeys;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Takes applications, each in a transaction of its own. The lock on the activity gives them their numbers.
@ApplicationScoped
class Applying {

    private final Entering entering;
    private final DrawTickets tickets;
    private final ActivityMetrics metrics;

    Applying(Entering entering, DrawTickets tickets, ActivityMetrics metrics) {
        this.entering = entering;
        this.tickets = tickets;
        this.metrics = metrics;
    }

    /// @param nonce 32 hexadecimal digits that the member chose
    record ApplicationWish(String externalId, String code, String nonce, IdempotencyKey key) {

        EntryWish entry() {
            return new EntryWish(externalId, code, ActivityKind.FREE_TRIAL, key);
        }
    }

    /// @param repeated whether it was taken before
    record ApplicationReceipt(DrawTicket application, boolean repeated) {}

    Uni<ApplicationReceipt> apply(ApplicationWish wish) {
        return Panache.withTransaction(
                        () -> entering.enter(wish.entry(), entry -> first(entry, wish), id -> repeated(id, wish)))
                .invoke(receipt -> {
                    if (!receipt.repeated()) {
                        metrics.countEntry(ActivityKind.FREE_TRIAL);
                    }
                });
    }

    private Uni<ApplicationReceipt> first(AdmittedEntry entry, ApplicationWish wish) {
        return tickets.count(wish.code())
                .map(before -> new DrawTicket(
                        wish.code(),
                        before + 1,
                        entry.entry().id(),
                        entry.holder().customerId(),
                        entry.holder().externalId(),
                        wish.nonce(),
                        null,
                        true,
                        entry.entry().enteredAt()))
                .call(tickets::add)
                .map(application -> new ApplicationReceipt(application, false));
    }

    private Uni<ApplicationReceipt> repeated(UUID entryId, ApplicationWish wish) {
        return tickets.ofEntry(entryId)
                .map(found -> found.filter(one -> one.activityCode().equals(wish.code())
                                && one.nonce().equals(wish.nonce()))
                        .orElseThrow(IdempotencyKeys::reused))
                .map(application -> new ApplicationReceipt(application, true));
    }
}
