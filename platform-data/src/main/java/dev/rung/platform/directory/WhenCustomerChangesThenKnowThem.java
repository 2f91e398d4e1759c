package dev.rung.platform.directory;

import dev.rung.contracts.customer.CustomerEvent;
import dev.rung.platform.door.Delivery;
import dev.rung.platform.door.EventDoor;
import dev.rung.platform.door.FromTopic;
import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Stores customers with their consents and membership, of which the latest counts, and erases who is to be forgotten.
/// Open in every service but the one that writes the topic, which leaves this class out.
@ApplicationScoped
@FromTopic(value = "customer-events", event = CustomerEvent.class)
class WhenCustomerChangesThenKnowThem implements EventDoor<CustomerEvent> {

    private final CustomerDirectory directory;
    private final ErasingCustomers erasing;
    private final List<MembershipFollower> followers;

    WhenCustomerChangesThenKnowThem(
            CustomerDirectory directory, ErasingCustomers erasing, @All List<MembershipFollower> followers) {
        this.directory = directory;
        this.erasing = erasing;
        this.followers = followers;
    }

    @Override
    @WithTransaction
    public Uni<Void> on(List<Delivery<CustomerEvent>> batch) {
        var events = Delivery.events(batch);
        return erasing.erase(events)
                .chain(() -> directory.learnMemberships(events))
                .chain(changed -> changed.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : InTurn.each(followers, follower -> follower.changed(changed)));
    }
}
