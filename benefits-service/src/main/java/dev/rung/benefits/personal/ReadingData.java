package dev.rung.benefits.personal;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import dev.rung.benefits.personal.CustomerTable.SealedColumn;
import dev.rung.platform.directory.CustomerDirectory;
import dev.rung.platform.directory.KnownCustomer;
import dev.rung.platform.rows.JsonRows;
import dev.rung.platform.vault.DataKey;
import dev.rung.platform.vault.Vault;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Collects all rows of one customer, and of whoever is one with them. Needs the caller's session.
@ApplicationScoped
class ReadingData {

    private static final Pattern UNDERSCORE = Pattern.compile("_([a-z])");

    private static final String ALL = CustomerTables.ALL.stream()
            .map(table -> "select '%s' as \"table\", coalesce(jsonb_agg(to_jsonb(m)), '[]') as found from (%s) m"
                    .formatted(table.name(), table.select()))
            .collect(joining(" union all "));

    private static final String OWNERS = """
            select m.customer_id from jsonb_array_elements_text(:rows) as asked(id)
            cross join lateral unnest(whole_of(cast(asked.id as uuid))) as m(customer_id)
            order by cast(m.customer_id as text) <> asked.id, m.customer_id""";

    private final CustomerDirectory directory;
    private final Vault vault;
    private final JsonRows rows;
    private final Clock clock;

    ReadingData(CustomerDirectory directory, Vault vault, JsonRows rows, Clock clock) {
        this.directory = directory;
        this.vault = vault;
        this.rows = rows;
        this.clock = clock;
    }

    /// By the names of their columns.
    @RegisterForReflection
    record FoundRows(String table, List<Map<String, Object>> found) {}

    @RegisterForReflection
    record DataOwner(UUID customerId) {}

    Uni<CustomerData> of(String externalId) {
        return directory
                .byExternalId(externalId)
                .chain(customer -> owners(customer)
                        .chain(this::records)
                        .map(records -> new CustomerData(
                                clock.instant(), customer.customerId(), customer.externalId(), records)));
    }

    /// The customer and whoever is one with them. Each has a key of their own.
    private Uni<List<DataOwner>> owners(KnownCustomer customer) {
        return rows.read(OWNERS, List.of(customer.customerId()), DataOwner.class);
    }

    private Uni<Map<String, List<Map<String, Object>>>> records(List<DataOwner> owners) {
        return Multi.createFrom()
                .iterable(owners)
                .onItem()
                .transformToUniAndConcatenate(owner -> recordsOf(owner.customerId()))
                .collect()
                .in(
                        LinkedHashMap::new,
                        (all, of) -> of.forEach((table, found) -> all.computeIfAbsent(table, _ -> new ArrayList<>())
                                .addAll(found)));
    }

    private Uni<Map<String, List<Map<String, Object>>>> recordsOf(UUID owner) {
        return vault.find(owner)
                .chain(key -> rows.read(ALL, List.of(owner), FoundRows.class).map(found -> shown(found, key)));
    }

    private static Map<String, List<Map<String, Object>>> shown(List<FoundRows> found, Optional<DataKey> key) {
        var byTable = found.stream().collect(toMap(FoundRows::table, FoundRows::found));
        var shown = new LinkedHashMap<String, List<Map<String, Object>>>();
        CustomerTables.ALL.forEach(table -> shown.put(
                camel(table.name()),
                byTable.getOrDefault(table.name(), List.of()).stream()
                        .map(row -> shown(row, table, key))
                        .toList()));
        return shown;
    }

    private static Map<String, Object> shown(Map<String, Object> row, CustomerTable table, Optional<DataKey> key) {
        var shown = new LinkedHashMap<String, Object>();
        row.forEach((column, value) -> {
            var sealed = table.sealed();
            if (sealed == null || !sealed.name().equals(column)) {
                shown.put(camel(column), value);
            } else {
                key.ifPresent(own -> shown.put("text", opened(row, sealed, own)));
            }
        });
        return shown;
    }

    private static String opened(Map<String, Object> row, SealedColumn sealed, DataKey key) {
        return key.openText(UUID.fromString(text(row, sealed.row())), text(row, sealed.name()));
    }

    private static String text(Map<String, Object> row, String column) {
        return requireNonNull(row.get(column)).toString();
    }

    private static String camel(String name) {
        return UNDERSCORE.matcher(name).replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
    }
}
