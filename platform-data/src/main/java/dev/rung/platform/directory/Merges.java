package dev.rung.platform.directory;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.rung.contracts.customer.CustomerEvent;
import dev.rung.contracts.customer.CustomerEvent.Customer;
import dev.rung.contracts.customer.CustomerEvent.MergeUndone;
import dev.rung.contracts.customer.CustomerEvent.Merged;
import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

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

    private static final String MERGE_NEWS = """
        select told.customer_id
          from jsonb_to_recordset(:rows) as told(customer_id uuid, revision bigint, merged_into uuid)
               left join known_customer k on k.customer_id = told.customer_id
         where (k.revision is null or k.revision < told.revision)
           and told.merged_into is distinct from k.merged_into""";

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

    /// Of whom a batch says that they were merged, or that it was undone.
    static Set<UUID> told(List<CustomerEvent> batch) {
        return batch.stream()
                .filter(event -> event instanceof Merged || event instanceof MergeUndone)
                .flatMap(event -> Stream.ofNullable(event.customer()))
                .map(Customer::customerId)
                .collect(toSet());
    }

    /// Of whom a batch would say that they are part of another one, or no more, and which one is told. Nothing is
    /// learned and nothing is locked yet.
    Uni<Set<UUID>> news(List<CustomerEvent> batch) {
        var latest = CustomerDirectory.latestOfEach(batch);
        return latest.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : rows.read(MERGE_NEWS, latest, ToldMerge.class).map(found -> {
                    var news = new TreeSet<>(told(batch));
                    found.forEach(one -> news.add(one.customerId()));
                    latest.stream()
                            .filter(one -> news.contains(one.customerId()))
                            .flatMap(one -> Stream.ofNullable(one.mergedInto()))
                            .toList()
                            .forEach(news::add);
                    return news;
                });
    }

    @RegisterForReflection
    record ToldMerge(UUID customerId) {}

    @RegisterForReflection
    record MergedPart(UUID part, UUID kept) {}
}
