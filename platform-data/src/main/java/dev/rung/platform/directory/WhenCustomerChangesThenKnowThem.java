package dev.rung.platform.directory;

import dev.rung.contracts.customer.CustomerEvent;
import dev.rung.platform.door.Delivery;
import dev.rung.platform.door.EventDoor;
import dev.rung.platform.door.FromTopic;
import dev.rung.platform.turn.InTurn;
import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/// Stores customers with their consents, membership and merges, of which the latest counts, and erases who is to be
/// forgotten. Open in every service but the one that writes the topic, which leaves this class out.
@ApplicationScoped
@FromTopic(value = "customer-events", event = CustomerEvent.class)
class WhenCustomerChangesThenKnowThem implements EventDoor<CustomerEvent> {

    private final CustomerDirectory directory;
    private final ErasingCustomers erasing;
    private final List<MembershipFollower> memberships;
    private final List<MergeFollower> merges;
    private final Merges known;

    WhenCustomerChangesThenKnowThem(
            CustomerDirectory directory,
            ErasingCustomers erasing,
            @All List<MembershipFollower> memberships,
            @All List<MergeFollower> merges,
            Merges known) {
        this.directory = directory;
        this.erasing = erasing;
        this.memberships = memberships;
        this.merges = merges;
        this.known = known;
    }

    @Override
    @WithTransaction
    public Uni<Void> on(List<Delivery<CustomerEvent>> batch) {
        var events = Delivery.events(batch);
        return erasing.erase(events)
                .chain(() -> known.news(events))
                .chain(news -> tell(news, merges, follower -> follower.expect(news)))
                .chain(() -> directory.learnChanges(events))
                .chain(this::follow);
    }

    /// Merges first: who settles anew because of a membership finds them.
    private Uni<Void> follow(CustomerChanges changes) {
        var merged = changes.merges();
        var joined = changes.memberships();
        return tell(merged, merges, follower -> follower.merged(merged))
                .chain(() -> tell(joined, memberships, follower -> follower.changed(joined)));
    }

    private static <F> Uni<Void> tell(Collection<?> news, List<F> followers, Function<F, Uni<Void>> telling) {
        return news.isEmpty() ? Uni.createFrom().voidItem() : InTurn.each(followers, telling);
    }
}
