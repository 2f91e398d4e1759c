package dev.rung.benefits.personal;

import dev.rung.platform.directory.CustomerDirectory;
import dev.rung.platform.directory.KnownCustomer;
import dev.rung.platform.personal.CustomerData;
import dev.rung.platform.personal.ReadingData;
import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Collects all rows of one customer, and of whoever is one with them, each opened with its own key. Needs the
/// caller's session.
@ApplicationScoped
class ReadingWholeData {

    /// The customer first.
    private static final String OWNERS = """
            select m.customer_id from jsonb_array_elements_text(:rows) as asked(id)
            cross join lateral unnest(whole_of(cast(asked.id as uuid))) as m(customer_id)
            order by cast(m.customer_id as text) <> asked.id, m.customer_id""";

    private final CustomerDirectory directory;
    private final ReadingData reading;
    private final JsonRows rows;

    ReadingWholeData(CustomerDirectory directory, ReadingData reading, JsonRows rows) {
        this.directory = directory;
        this.reading = reading;
        this.rows = rows;
    }

    @RegisterForReflection
    record DataOwner(UUID customerId) {}

    Uni<CustomerData> of(String externalId) {
        return directory
                .keptByExternalId(externalId)
                .chain(customer -> rows.read(OWNERS, List.of(customer.customerId()), DataOwner.class)
                        .chain(owners -> each(owners, customer))
                        .map(ReadingWholeData::together));
    }

    private Uni<List<CustomerData>> each(List<DataOwner> owners, KnownCustomer customer) {
        return Multi.createFrom()
                .iterable(owners)
                .onItem()
                .transformToUniAndConcatenate(
                        owner -> reading.of(owner.customerId(), customer.externalId(), CustomerTables.ALL))
                .collect()
                .asList();
    }

    private static CustomerData together(List<CustomerData> each) {
        var all = new LinkedHashMap<String, List<Map<String, Object>>>();
        each.forEach(one -> one.records()
                .forEach((table, found) ->
                        all.computeIfAbsent(table, _ -> new ArrayList<>()).addAll(found)));
        var first = each.getFirst();
        return new CustomerData(first.collectedAt(), first.customerId(), first.externalId(), all);
    }
}
