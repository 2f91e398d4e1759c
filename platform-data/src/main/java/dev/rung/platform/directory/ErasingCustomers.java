package dev.rung.platform.directory;

import static java.util.stream.Collectors.toCollection;

import dev.rung.contracts.customer.CustomerEvent;
import dev.rung.contracts.customer.CustomerEvent.Erased;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/// Erases customers from everything that the service keeps and confirms it, in the caller's transaction: all
/// of it or nothing.
@ApplicationScoped
class ErasingCustomers {

    private final List<ErasureFollower> followers;
    private final CustomerDirectory directory;
    private final Merges merges;
    private final ConfirmingErasures confirming;

    ErasingCustomers(
            @All List<ErasureFollower> followers,
            CustomerDirectory directory,
            Merges merges,
            ConfirmingErasures confirming) {
        this.followers = followers;
        this.directory = directory;
        this.merges = merges;
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
        return erased.isEmpty()
                ? Uni.createFrom().voidItem()
                : merges.around(erased).map(found -> withParts(erased, found)).chain(this::erase);
    }

    /// Who is part of somebody erased is the same person. Who has an erased part is not erased with it.
    private static Set<UUID> withParts(Set<UUID> erased, MergedCustomers merges) {
        return erased.stream().flatMap(one -> merges.withPartsOf(one).stream()).collect(toCollection(TreeSet::new));
    }

    private Uni<Void> erase(Collection<UUID> customers) {
        return InTurn.each(followers, follower -> follower.erase(customers))
                .chain(() -> directory.erase(customers))
                .chain(() -> confirming.confirm(customers));
    }
}
