package dev.rung.outreach.inbox;

import dev.rung.platform.listening.IsolatedContext;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
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
    /// @param seen the place up to which everything is known; the end of the inbox if absent
    Multi<InboxUpdate> follow(UUID customerId, OptionalLong seen) {
        var place = new AtomicReference<>(seen);
        return watchers.changes(customerId)
                .onItem()
                .transformToMultiAndConcatenate(_ -> Multi.createBy()
                        .repeating()
                        .uni(() -> nextUpdate(customerId, place))
                        .whilst(update -> update.arrived().size() == AT_ONCE));
    }

    private Uni<InboxUpdate> nextUpdate(UUID customerId, AtomicReference<OptionalLong> place) {
        return isolated.run(() -> Panache.withSession(() -> start(customerId, place.get())
                        .chain(from -> messages.after(customerId, from, AT_ONCE)
                                .chain(arrived -> messages.unread(customerId)
                                        .map(unread -> new InboxUpdate(from, arrived, unread))))))
                .invoke(update -> place.set(OptionalLong.of(update.upTo())));
    }

    private Uni<Long> start(UUID customerId, OptionalLong place) {
        return place.isPresent() ? Uni.createFrom().item(place.getAsLong()) : messages.newestSeq(customerId);
    }

    /// @param arrived oldest first; empty where only the count may have changed
    record InboxUpdate(long from, List<InboxMessage> arrived, long unread) {

        long upTo() {
            return arrived.isEmpty() ? from : arrived.getLast().seq;
        }
    }
}
