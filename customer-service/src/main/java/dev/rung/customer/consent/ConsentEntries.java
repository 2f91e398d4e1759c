package dev.rung.customer.consent;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ConsentEntries implements PanacheRepository<ConsentEntry> {

    private static final String PRESENT = """
            select distinct on (purpose, channel) * from consent_entry
             where customer_id = :customerId
             order by purpose, channel, position desc""";

    Uni<List<ConsentEntry>> present(UUID customerId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(PRESENT, ConsentEntry.class)
                        .setParameter("customerId", customerId)
                        .getResultList());
    }

    Uni<@Nullable ConsentEntry> last(UUID customerId, String purpose, String channel) {
        return find(
                        "customerId = ?1 and purpose = ?2 and channel = ?3 order by position desc",
                        customerId,
                        purpose,
                        channel)
                .firstResult();
    }
}
