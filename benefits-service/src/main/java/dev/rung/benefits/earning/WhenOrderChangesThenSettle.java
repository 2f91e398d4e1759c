package dev.rung.benefits.earning;

import dev.rung.contracts.customer.Behaviour;
import dev.rung.platform.again.Together;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// A batch is what one poll brought; what says nothing about points costs no transaction.
@ApplicationScoped
class WhenOrderChangesThenSettle {

    private final Settling settling;

    WhenOrderChangesThenSettle(Settling settling) {
        this.settling = settling;
    }

    @Incoming("behaviour")
    Uni<Void> on(List<Behaviour> batch) {
        return Together.take(
                batch.stream()
                        .map(ToldByBehaviour::by)
                        .flatMap(Optional::stream)
                        .toList(),
                settling::take);
    }
}
