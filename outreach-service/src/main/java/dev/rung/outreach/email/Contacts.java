package dev.rung.outreach.email;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// Where customers can be reached, asked of customer-service each time.
@ApplicationScoped
class Contacts {

    private static final int NOT_FOUND = 404;

    private final ContactClient customers;

    Contacts(@RestClient ContactClient customers) {
        this.customers = customers;
    }

    /// Fails while customer-service is away.
    ///
    /// @return nothing where customer-service does not know the customer
    Uni<Optional<ContactClient.Contact>> find(UUID customerId) {
        return customers
                .contact(customerId)
                .map(Optional::of)
                .onFailure(Contacts::isUnknown)
                .recoverWithItem(Optional.empty());
    }

    private static boolean isUnknown(Throwable failure) {
        return failure instanceof WebApplicationException answer
                && answer.getResponse().getStatus() == NOT_FOUND;
    }
}
