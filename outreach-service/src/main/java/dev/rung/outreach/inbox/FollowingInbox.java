package dev.rung.outreach.inbox;

import dev.rung.platform.listening.IsolatedContext;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/// Follows an inbox: the messages after a place in it, and how many are unread.
@ApplicationScoped
class FollowingInbox {

    /// The most messages of one update; the rest comes with the next.
    private static final int AT_ONCE = 100;

    private final InboxWatchers watchers;
    private final InboxMessages messages;
    private final IsolatedContext isolated;

    FollowingInbox(InboxWatchers watchers, InboxMessages messages, IsolatedContext isolated) {
        this.watchers = watchers;
        this.messages = messages;
        this.isolated = isolated;
    }

    /// Ends when the service stops. The first update has at least the unread count.
    ///
    /// @param customers who are one person; whoever is merged with them later is followed by the next stream
    /// @param seen the place up to which everything is known; the end of the inbox if absent
    Multi<InboxUpdate> follow(Collection<UUID> customers, OptionalLong seen) {
        var place = new AtomicReference<>(seen);
        return watchers.changes(customers)
                .onItem()
                .transformToMultiAndConcatenate(_ -> Multi.createBy()
                        .repeating()
                        .uni(() -> nextUpdate(customers, place))
                        .whilst(update -> update.arrived().size() == AT_ONCE));
    }

    private Uni<InboxUpdate> nextUpdate(Collection<UUID> customers, AtomicReference<OptionalLong> place) {
        return isolated.run(() -> Panache.withSession(() -> start(customers, place.get())
                        .chain(from -> messages.after(customers, from, AT_ONCE)
                                .chain(arrived -> messages.unread(customers)
                                        .map(unread -> new InboxUpdate(from, arrived, unread))))))
                .invoke(update -> place.set(OptionalLong.of(update.upTo())));
    }

    private Uni<Long> start(Collection<UUID> customers, OptionalLong place) {
        return place.isPresent() ? Uni.createFrom().item(place.getAsLong()) : messages.newestSeq(customers);
    }

    /// @param arrived oldest first; empty where only the count may have changed
    record InboxUpdate(long from, List<InboxMessage> arrived, long unread) {

        long upTo() {
            return arrived.isEmpty() ? from : arrived.getLast().seq;
        }
    }
}
