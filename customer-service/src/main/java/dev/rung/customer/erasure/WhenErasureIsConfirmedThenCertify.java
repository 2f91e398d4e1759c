package dev.rung.customer.erasure;

import dev.rung.contracts.customer.ErasureEvent;
import dev.rung.contracts.customer.ErasureEvent.Confirmed;
import dev.rung.contracts.customer.ErasureEvent.Unrecognised;
import dev.rung.platform.door.Delivery;
import dev.rung.platform.door.EventDoor;
import dev.rung.platform.door.FromTopic;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
@FromTopic(value = "erasure-confirmations", event = ErasureEvent.class)
class WhenErasureIsConfirmedThenCertify implements EventDoor<ErasureEvent> {

    private final Erasures erasures;

    WhenErasureIsConfirmedThenCertify(Erasures erasures) {
        this.erasures = erasures;
    }

    @Override
    public Uni<Void> on(List<Delivery<ErasureEvent>> batch) {
        return Delivery.handOn(
                batch,
                WhenErasureIsConfirmedThenCertify::confirmed,
                confirmed -> Panache.withTransaction(() -> erasures.confirm(confirmed, CertificatePolicy.SERVICES)));
    }

    private static Optional<Confirmed> confirmed(ErasureEvent event) {
        return switch (event) {
            case Confirmed confirmed -> Optional.of(confirmed);
            case Unrecognised _ -> Optional.empty();
        };
    }
}
