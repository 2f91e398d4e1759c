package dev.rung.outreach.inbox;

import dev.rung.platform.directory.Merges;
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
    private final Merges merges;
    private final IsolatedContext isolated;

    FollowingInbox(InboxWatchers watchers, InboxMessages messages, Merges merges, IsolatedContext isolated) {
        this.watchers = watchers;
        this.messages = messages;
        this.merges = merges;
        this.isolated = isolated;
    }

    /// Ends when the service stops. The first update has at least the unread count.
    ///
    /// Each update asks anew who is one person with the customer: when a merge is undone, nothing more of the other
    /// one's is shown, however long the stream lasts.
    ///
    /// @param whole who are so at the start; whoever is merged with them later wakes the next stream
    /// @param seen the place up to which everything is known; the end of the inbox if absent
    Multi<InboxUpdate> follow(UUID customer, Collection<UUID> whole, OptionalLong seen) {
        var place = new AtomicReference<>(seen);
        return watchers.changes(whole)
                .onItem()
                .transformToMultiAndConcatenate(_ -> Multi.createBy()
                        .repeating()
                        .uni(() -> nextUpdate(customer, place))
                        .whilst(update -> update.arrived().size() == AT_ONCE));
    }

    private Uni<InboxUpdate> nextUpdate(UUID customer, AtomicReference<OptionalLong> place) {
        return isolated.run(() -> Panache.withSession(
                        () -> merges.whole(customer).chain(customers -> update(customers, place.get()))))
                .invoke(update -> place.set(OptionalLong.of(update.upTo())));
    }

    private Uni<InboxUpdate> update(Collection<UUID> customers, OptionalLong place) {
        return start(customers, place)
                .chain(from -> messages.after(customers, from, AT_ONCE)
                        .chain(arrived -> messages.unread(customers)
                                .map(unread -> new InboxUpdate(from, arrived, unread))));
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
