package dev.rung.customer.register;

import static java.util.function.Predicate.not;

import dev.rung.contracts.customer.CustomerEvent;
import dev.rung.platform.identity.ExternalId;
import dev.rung.platform.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads customers with all that is part of them, in the caller's session. Those without merges cost no query more.
@ApplicationScoped
public class WholeCustomers {

    private final Customers customers;

    WholeCustomers(Customers customers) {
        this.customers = customers;
    }

    /// @param kept as others see them: consents and membership are those of all
    /// @param all each with their own: the kept one first, then the parts
    public record WholeCustomer(CustomerEvent.Customer kept, List<CustomerEvent.Customer> all) {

        public List<UUID> ids() {
            return all.stream().map(CustomerEvent.Customer::customerId).toList();
        }

        /// As they are themselves.
        ///
        /// @param customerId of one of them
        public CustomerEvent.Customer one(UUID customerId) {
            return all.stream()
                    .filter(one -> one.customerId().equals(customerId))
                    .findFirst()
                    .orElse(kept);
        }

        public boolean isMerged() {
            return all.size() > 1;
        }
    }

    /// The customer whom the storefront calls so, or whose part that one is; an unknown one is a problem.
    public Uni<WholeCustomer> of(String externalId) {
        return customers.byExternalId(ExternalId.normalised(externalId)).chain(this::known);
    }

    /// The same by customer id.
    public Uni<WholeCustomer> of(UUID customerId) {
        return customers.byId(customerId).chain(this::known);
    }

    /// Empty where there is no such customer.
    public Uni<Optional<WholeCustomer>> find(UUID customerId) {
        return customers
                .byId(customerId)
                .chain(found -> found == null
                        ? Uni.createFrom().item(Optional.empty())
                        : known(found).map(Optional::of));
    }

    private Uni<WholeCustomer> known(@Nullable Customer found) {
        if (found == null) {
            throw Problem.of(404, "customer-unknown").asException();
        }
        return customers.kept(found).chain(kept -> customers.parts(kept).map(parts -> whole(kept, parts)));
    }

    private static WholeCustomer whole(Customer kept, List<Customer> parts) {
        return new WholeCustomer(
                kept.snapshot(parts),
                Stream.concat(Stream.of(kept), parts.stream().filter(not(kept::equals)))
                        .map(Customer::snapshot)
                        .toList());
    }
}
