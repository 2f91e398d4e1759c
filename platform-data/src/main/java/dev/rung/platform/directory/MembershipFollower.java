package dev.rung.platform.directory;

import dev.rung.contracts.customer.CustomerEvent.Customer;
import io.smallrye.mutiny.Uni;
import java.util.List;

/// A feature that acts when customers join, leave, are frozen, excluded or let in again, in the transaction that learns
/// of it.
public interface MembershipFollower {

    /// @param customers whose membership is known as another one now
    Uni<Void> changed(List<Customer> customers);
}
