package dev.rung.benefits.earning;

import dev.rung.contracts.customer.Behaviour;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// A batch is what one poll brought; what says nothing about points costs no transaction.
@ApplicationScoped
class WhenOrderChangesThenSettle {

    private final Taking taking;

    WhenOrderChangesThenSettle(Taking taking) {
        this.taking = taking;
    }

    @Incoming("behaviour")
    Uni<Void> on(List<Behaviour> batch) {
        return taking.take(batch.stream()
                .map(ToldByBehaviour::by)
                .flatMap(Optional::stream)
                .toList());
    }
}
