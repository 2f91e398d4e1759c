package dev.rung.customer.register;

import dev.rung.customer.tombstone.KeptRefusals;
import dev.rung.customer.tombstone.Tombstones;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Somebody who was erased and comes back is a new customer. What they had refused then holds on, and what is
/// told of the time before is not taken for theirs.
@ApplicationScoped
class RecognisingReturners {

    private final Tombstones tombstones;
    private final KeptRefusals refusals;

    RecognisingReturners(Tombstones tombstones, KeptRefusals refusals) {
        this.tombstones = tombstones;
        this.refusals = refusals;
    }

    /// In the transaction that registered them.
    Uni<Void> recognise(List<Customer> entered) {
        var externalIds = entered.stream().map(customer -> customer.externalId).toList();
        return tombstones.erasedAt(externalIds).chain(erased -> {
            entered.forEach(customer -> customer.erasedBefore = erased.get(customer.externalId));
            return Multi.createFrom()
                    .iterable(entered)
                    .filter(customer -> customer.erasedBefore != null)
                    .onItem()
                    .transformToUniAndConcatenate(this::holdOn)
                    .collect()
                    .last()
                    .replaceWithVoid();
        });
    }

    private Uni<Void> holdOn(Customer customer) {
        return refusals.of(List.of(customer.externalId))
                .invoke(refused -> customer.consents = refused)
                .chain(refused -> refusals.record(customer.customerId, refused));
    }
}
