package dev.rung.customer.consent;

import dev.rung.contracts.customer.CustomerEvent.Consent;
import dev.rung.customer.register.Registering;
import dev.rung.customer.tombstone.KeptRefusals;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Somebody who is erased had refused something, and a customer has their contact point: it is refused
/// on, until this customer says otherwise. In the transaction that learns of the contact point and holds
/// the lock.
@ApplicationScoped
public class HoldingRefusals {

    private final KeptRefusals refusals;
    private final ConsentEntries entries;
    private final Registering registering;

    HoldingRefusals(KeptRefusals refusals, ConsentEntries entries, Registering registering) {
        this.refusals = refusals;
        this.entries = entries;
        this.registering = registering;
    }

    /// @param contacts in their normal form
    public Uni<Void> holdOn(UUID customerId, List<String> contacts) {
        return refusals.of(contacts)
                .chain(found -> Multi.createFrom()
                        .iterable(found)
                        .onItem()
                        .transformToUniAndConcatenate(refused -> holdOn(customerId, refused))
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    private Uni<Void> holdOn(UUID customerId, Consent refused) {
        return entries.last(customerId, refused.purpose(), refused.channel())
                .chain(last -> last != null
                        ? Uni.createFrom().voidItem()
                        : refusals.record(customerId, List.of(refused))
                                .chain(() -> registering.consentChanged(customerId, refused)));
    }
}
