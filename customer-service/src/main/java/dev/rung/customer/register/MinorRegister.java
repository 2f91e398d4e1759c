package dev.rung.customer.register;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// Keeps who is a minor and whose guardian agrees, and publishes what counts of a customer's consents then, in the
/// caller's transaction.
@ApplicationScoped
public class MinorRegister {

    private final Customers customers;
    private final ChangeEvents events;
    private final Clock clock;

    MinorRegister(Customers customers, ChangeEvents events, Clock clock) {
        this.customers = customers;
        this.events = events;
        this.clock = clock;
    }

    /// @param guardianAgrees also of who is no minor any more
    public record MinorStatus(UUID customerId, boolean isMinor, boolean guardianAgrees) {}

    public Uni<List<MinorStatus>> of(List<UUID> ids) {
        return customers
                .list("customerId in ?1", ids)
                .map(found -> found.stream()
                        .map(one -> new MinorStatus(one.customerId, one.minor, one.guardianAgrees))
                        .toList());
    }

    /// The caller holds the lock. Nothing is told where the same counts as before.
    public Uni<Void> minor(UUID customerId, boolean isMinor) {
        return customers
                .findById(customerId)
                .chain(found -> change(found, isMinor && !found.guardianAgrees, () -> found.judged(isMinor, true)));
    }

    /// The same for what the guardian answered.
    public Uni<Void> guardian(UUID customerId, boolean agrees) {
        return customers
                .findById(customerId)
                .chain(found -> change(found, found.minor && !agrees, () -> found.guardianAgrees = agrees));
    }

    /// Tells once more what counts, where the topic has it otherwise. The caller holds the lock.
    public Uni<Void> tellAgain(UUID customerId) {
        return customers.findById(customerId).chain(found -> publish(found, () -> {}));
    }

    private Uni<Void> change(Customer found, boolean awaitsGuardian, Runnable change) {
        if (found.awaitsGuardian() == awaitsGuardian) {
            change.run();
            return Uni.createFrom().voidItem();
        }
        return publish(found, change);
    }

    private Uni<Void> publish(Customer found, Runnable change) {
        return events.publishCounting(found, clock.instant(), () -> {
            change.run();
            found.revised();
        });
    }
}
