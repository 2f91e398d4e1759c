package dev.rung.platform.directory;

import dev.rung.contracts.customer.CustomerEvent;
import dev.rung.contracts.customer.CustomerEvent.Erased;
import dev.rung.platform.turn.InTurn;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

/// Erases customers from everything that the service keeps and confirms it, in the caller's transaction: all
/// of it or nothing.
@ApplicationScoped
class ErasingCustomers {

    private final List<ErasureFollower> followers;
    private final CustomerDirectory directory;
    private final ConfirmingErasures confirming;

    ErasingCustomers(@All List<ErasureFollower> followers, CustomerDirectory directory, ConfirmingErasures confirming) {
        this.followers = followers;
        this.directory = directory;
        this.confirming = confirming;
    }

    /// Those of whom a batch says so.
    Uni<Void> erase(List<CustomerEvent> batch) {
        var erased = new TreeSet<UUID>();
        batch.forEach(event -> {
            if (event instanceof Erased gone) {
                erased.add(gone.customerId());
            }
        });
        return erased.isEmpty() ? Uni.createFrom().voidItem() : erase(erased);
    }

    private Uni<Void> erase(Collection<UUID> customers) {
        return InTurn.each(followers, follower -> follower.erase(customers))
                .chain(() -> directory.erase(customers))
                .chain(() -> confirming.confirm(customers));
    }
}
