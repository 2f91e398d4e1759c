package dev.rung.platform.directory;

import static java.util.stream.Collectors.toCollection;

import dev.rung.contracts.customer.CustomerEvent;
import dev.rung.contracts.customer.CustomerEvent.Erased;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/// Erases customers from everything that the service keeps, in the caller's transaction: all of it or nothing.
@ApplicationScoped
class ErasingCustomers {

    private final List<ErasureFollower> followers;
    private final CustomerDirectory directory;
    private final Merges merges;

    ErasingCustomers(@All List<ErasureFollower> followers, CustomerDirectory directory, Merges merges) {
        this.followers = followers;
        this.directory = directory;
        this.merges = merges;
    }

    /// Those of whom a batch says so.
    Uni<Void> erase(List<CustomerEvent> batch) {
        var erased = new TreeSet<UUID>();
        batch.forEach(event -> {
            if (event instanceof Erased(var _, var _, var customerId)) {
                erased.add(customerId);
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
        return Multi.createFrom()
                .iterable(followers)
                .onItem()
                .transformToUniAndConcatenate(follower -> follower.erase(customers))
                .collect()
                .last()
                .chain(() -> directory.erase(customers));
    }
}
