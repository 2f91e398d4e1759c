package dev.rung.customer.recovery;

import dev.rung.contracts.Topic;
import dev.rung.contracts.customer.CustomerEvent;
import dev.rung.customer.register.MinorRegister;
import dev.rung.customer.register.Registering;
import dev.rung.platform.position.RemembersTold;
import dev.rung.platform.rows.JsonRows;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// A guardian's yes, or a birthday, that was lost is not in the register any more, but all others go by it: they are
/// told that the minor awaits a guardian. Only once every revision that was told is known, so that the next one is new.
@ApplicationScoped
@Priority(RememberingMinors.LAST)
class RememberingMinors implements RemembersTold<CustomerEvent> {

    /// After [RememberingCustomers], which has the usual one.
    static final int LAST = -1;

    private static final String TOLD_OTHERWISE = """
            select c.customer_id
              from jsonb_to_recordset(:rows) as told(customer_id uuid, revision bigint, own jsonb)
                join customer c on c.customer_id = told.customer_id and c.revision = told.revision
             where awaits_guardian(c) and not coalesce(cast(own ->> 'awaits_guardian' as boolean), false)
             order by c.customer_id""";

    private final JsonRows rows;
    private final Registering registering;
    private final MinorRegister minors;

    RememberingMinors(JsonRows rows, Registering registering, MinorRegister minors) {
        this.rows = rows;
        this.registering = registering;
        this.minors = minors;
    }

    @RegisterForReflection
    record WaitingMinor(UUID customerId) {}

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
        return rows.read(TOLD_OTHERWISE, RememberingCustomers.lastOfEach(told), WaitingMinor.class)
                .chain(found -> Multi.createFrom()
                        .iterable(found)
                        .onItem()
                        .transformToUniAndConcatenate(this::tell)
                        .collect()
                        .last());
    }

    private Uni<Void> tell(WaitingMinor minor) {
        return registering
                .lockIfKnown(minor.customerId())
                .chain(known -> known.isPresent()
                        ? minors.tellAgain(minor.customerId())
                        : Uni.createFrom().voidItem());
    }
}
