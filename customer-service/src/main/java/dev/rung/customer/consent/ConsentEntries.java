package dev.rung.customer.consent;

import dev.rung.customer.consent.Consenting.Matter;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepository;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ConsentEntries implements PanacheRepository<ConsentEntry> {

    /// Of each customer the last line, of those who are one person the latest answer; of two at one moment, the no.
    private static final String PRESENT = """
            select distinct on (purpose, channel) * from (
                select distinct on (purpose, channel, customer_id) * from consent_entry
                 where customer_id in (
                    select cast(asked as uuid)
                      from jsonb_array_elements_text(cast(cast(:customers as text) as jsonb)) as asked)
                 order by purpose, channel, customer_id, position desc) as own
             order by purpose, channel, since desc, granted, position desc""";

    /// @param customers who are one person
    Uni<List<ConsentEntry>> present(List<UUID> customers) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(PRESENT, ConsentEntry.class)
                        .setParameter("customers", json(customers))
                        .getResultList());
    }

    private static String json(List<UUID> customers) {
        return new JsonArray(customers.stream().map(UUID::toString).toList()).encode();
    }

    /// @param customers who are one person
    Uni<@Nullable ConsentEntry> last(List<UUID> customers, Matter matter) {
        return present(customers)
                .map(found -> found.stream()
                        .filter(one -> one.purpose.equals(matter.purpose()) && one.channel.equals(matter.channel()))
                        .findFirst()
                        .orElse(null));
    }
}
