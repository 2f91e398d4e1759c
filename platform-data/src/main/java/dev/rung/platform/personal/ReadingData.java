package dev.rung.platform.personal;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import dev.rung.platform.directory.CustomerDirectory;
import dev.rung.platform.personal.CustomerTable.SealedColumn;
import dev.rung.platform.rows.JsonRows;
import dev.rung.platform.vault.DataKey;
import dev.rung.platform.vault.Vault;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Collects all rows of one customer, as of one moment. Needs the caller's session.
@ApplicationScoped
public class ReadingData {

    private static final Pattern UNDERSCORE = Pattern.compile("_([a-z])");

    private final CustomerDirectory directory;
    private final Instance<Vault> vault;
    private final JsonRows rows;
    private final Clock clock;

    /// @param vault made only where something is sealed: a service without such a table has no master key
    ReadingData(CustomerDirectory directory, Instance<Vault> vault, JsonRows rows, Clock clock) {
        this.directory = directory;
        this.vault = vault;
        this.rows = rows;
        this.clock = clock;
    }

    /// By the names of their columns.
    @RegisterForReflection
    record FoundRows(String table, List<Map<String, Object>> found) {}

    /// Of a customer whom the directory knows.
    public Uni<CustomerData> of(String externalId, List<CustomerTable> tables) {
        return directory
                .byExternalId(externalId)
                .chain(customer -> of(customer.customerId(), customer.externalId(), tables));
    }

    public Uni<CustomerData> of(UUID customerId, String externalId, List<CustomerTable> tables) {
        return key(customerId, tables)
                .chain(key -> rows.read(select(tables), List.of(customerId), FoundRows.class)
                        .map(found -> new CustomerData(
                                clock.instant(), customerId, externalId, records(tables, found, key))));
    }

    private Uni<Optional<DataKey>> key(UUID customerId, List<CustomerTable> tables) {
        return tables.stream().anyMatch(table -> table.sealed() != null)
                ? vault.get().find(customerId)
                : Uni.createFrom().item(Optional.empty());
    }

    private static String select(List<CustomerTable> tables) {
        return tables.stream()
                .map(table -> "select '%s' as \"table\", coalesce(jsonb_agg(to_jsonb(m)), '[]') as found from (%s) m"
                        .formatted(table.name(), table.select()))
                .collect(joining(" union all "));
    }

    private static Map<String, List<Map<String, Object>>> records(
            List<CustomerTable> tables, List<FoundRows> found, Optional<DataKey> key) {
        var byTable = found.stream().collect(toMap(FoundRows::table, FoundRows::found));
        var shown = new LinkedHashMap<String, List<Map<String, Object>>>();
        tables.forEach(table -> shown.put(
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
            } else if (value != null) {
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
