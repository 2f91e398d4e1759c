package dev.rung.benefits.activity.trial;

import dev.rung.benefits.activity.draw.DrawTicket;
import dev.rung.benefits.activity.draw.DrawTickets;
import dev.rung.benefits.activity.entry.ActivityMetrics;
import dev.rung.benefits.activity.entry.Entering;
import dev.rung.benefits.activity.entry.Entering.AdmittedEntry;
import dev.rung.benefits.activity.entry.Entering.EntryWish;
import dev.rung.benefits.activity.entry.EntryDecision.AllDrawn;
import dev.rung.benefits.activity.entry.EntryDecision.Over;
import dev.rung.benefits.activity.entry.EntryRefusal;
import dev.rung.benefits.activity.terms.ActivityKind;
import dev.rung.platform.idempotency.IdempotencyKeys;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Takes applications, each in a transaction of its own. The lock on the activity gives them their numbers.
@ApplicationScoped
class Applying {

    /// As many as a lottery has tickets: all of them are read when it is drawn.
    private static final long MOST = 1_000_000;

    private final Entering entering;
    private final DrawTickets tickets;
    private final ActivityMetrics metrics;

    Applying(Entering entering, DrawTickets tickets, ActivityMetrics metrics) {
        this.entering = entering;
        this.tickets = tickets;
        this.metrics = metrics;
    }

    /// @param nonce 32 hexadecimal digits that the member chose
    record ApplicationWish(EntryWish entry, String nonce) {

        /// Of the free trial.
        String code() {
            return entry.code();
        }
    }

    /// @param repeated whether it was taken before
    record ApplicationReceipt(DrawTicket application, boolean repeated) {}

    Uni<ApplicationReceipt> apply(ApplicationWish wish) {
        return entering.enter(wish.entry(), entry -> first(entry, wish), id -> repeated(id, wish))
                .invoke(receipt -> {
                    if (!receipt.repeated()) {
                        metrics.countEntry(ActivityKind.FREE_TRIAL);
                    }
                });
    }

    private Uni<ApplicationReceipt> first(AdmittedEntry entry, ApplicationWish wish) {
        return tickets.isDrawn(wish.code())
                .invoke(Applying::mustNotBe)
                .chain(() -> tickets.last(wish.code()))
                .invoke(Applying::mustBeBelow)
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

    /// The instance that has drawn may be ahead of this one: whoever came later would be drawn by themselves.
    private static void mustNotBe(boolean drawn) {
        if (drawn) {
            throw EntryRefusal.of(new Over());
        }
    }

    private static void mustBeBelow(long last) {
        if (last >= MOST) {
            throw EntryRefusal.of(new AllDrawn());
        }
    }

    private Uni<ApplicationReceipt> repeated(UUID entryId, ApplicationWish wish) {
        return tickets.ofEntry(entryId)
                .map(found -> found.filter(one -> one.activityCode().equals(wish.code())
                                && one.nonce().equals(wish.nonce()))
                        .orElseThrow(IdempotencyKeys::reused))
                .map(application -> new ApplicationReceipt(application, true));
    }
}
