package dev.rung.feedback.customer;

import dev.rung.contracts.customer.CustomerEvent;
import dev.rung.platform.again.TryAgain;
import dev.rung.platform.directory.Directory;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class WhenCustomerChangesThenKnowThem {

    private final Directory directory;

    WhenCustomerChangesThenKnowThem(Directory directory) {
        this.directory = directory;
    }

    @Incoming("customer-events")
    @TryAgain
    @WithTransaction
    Uni<Void> on(List<CustomerEvent> batch) {
        return directory.learn(batch).replaceWithVoid();
    }
}
