package dev.rung.customer.recovery;

import dev.rung.contracts.Topic;
import dev.rung.contracts.customer.CustomerEvent;
import dev.rung.contracts.customer.CustomerEvent.Erased;
import dev.rung.customer.erasure.Erasing;
import dev.rung.platform.position.RemembersTold;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Erasures outweigh all else that is told, so a restored register learns all of them first: who came back since is
/// registered when nobody has their external id any more, and is known to have come back.
@ApplicationScoped
@Priority(RememberingErasures.FIRST)
class RememberingErasures implements RemembersTold<CustomerEvent> {

    /// Before [RememberingCustomers], which has the usual one.
    static final int FIRST = 1;

    private final Erasing erasing;

    RememberingErasures(Erasing erasing) {
        this.erasing = erasing;
    }

    @Override
    public Topic topic() {
        return Topic.CUSTOMER_EVENTS;
    }

    @Override
    public Class<CustomerEvent> event() {
        return CustomerEvent.class;
    }

    @Override
    @WithTransaction
    public Uni<Void> remember(List<CustomerEvent> told) {
        return Multi.createFrom()
                .iterable(told)
                .select()
                .where(Erased.class::isInstance)
                .map(Erased.class::cast)
                .onItem()
                .transformToUniAndConcatenate(erasing::again)
                .collect()
                .last();
    }
}
