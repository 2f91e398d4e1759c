package dev.rung.platform.directory;

import static java.util.stream.Collectors.toMap;

import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.UUID;

/// Which customers are part of another one, as far as this service has heard. Reading needs the caller's session.
@ApplicationScoped
public class Merges {

    private static final String AROUND = """
        with recursive near(customer_id) as (
            select cast(id as uuid) from jsonb_array_elements_text(:rows) as asked(id)
            union
            select next.customer_id from near n
             cross join lateral (
                select k.merged_into from known_customer k
                 where k.customer_id = n.customer_id and k.merged_into is not null
                union all
                select k.customer_id from known_customer k where k.merged_into = n.customer_id) as next(customer_id))
        select k.customer_id as part, k.merged_into as kept from near n join known_customer k using (customer_id)
         where k.merged_into is not null""";

    private final JsonRows rows;

    Merges(JsonRows rows) {
        this.rows = rows;
    }

    /// Those of everybody who is connected with these customers by merges.
    public Uni<MergedCustomers> around(Collection<UUID> customers) {
        return rows.read(AROUND, customers, MergedPart.class)
                .map(found -> new MergedCustomers(found.stream().collect(toMap(MergedPart::part, MergedPart::kept))));
    }

    /// All who are one person with this customer, who is among them: mostly nobody else.
    public Uni<NavigableSet<UUID>> whole(UUID customer) {
        return around(List.of(customer)).map(found -> found.whole(customer));
    }

    @RegisterForReflection
    record MergedPart(UUID part, UUID kept) {}
}
