package dev.rung.customer.imports.run;

import dev.rung.customer.imports.content.ImportContent;
import dev.rung.customer.imports.file.FileRow;
import dev.rung.customer.imports.mapping.CustomerRowPolicy;
import dev.rung.customer.imports.mapping.CustomerRowPolicy.CustomerRow;
import dev.rung.customer.imports.mapping.ImportKind;
import dev.rung.customer.imports.mapping.ImportMapping;
import dev.rung.customer.imports.mapping.OrderRowPolicy;
import dev.rung.customer.imports.mapping.OrderRowPolicy.OrderRow;
import dev.rung.customer.profile.ImportingProfiles;
import dev.rung.customer.profile.ImportingProfiles.FieldChange;
import dev.rung.platform.store.Store;
import dev.rung.platform.vault.DataKey;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Opens rows and profiles anew when somebody wants to see what would change: so nothing of a profile lies in the
/// import, and of a customer who was erased meanwhile nothing is shown. In the caller's session.
@ApplicationScoped
public class ShowingChanges {

    private final ImportContent content;
    private final ImportingProfiles profiles;
    private final Store store;

    ShowingChanges(ImportContent content, ImportingProfiles profiles, Store store) {
        this.content = content;
        this.profiles = profiles;
        this.store = store;
    }

    /// An import whose rows can be opened.
    public record OpenImport(
            UUID importId, ImportKind kind, DataKey key, List<String> columns, ImportMapping mapping) {}

    /// A row that changes something, for people to look at before it does. Personal.
    ///
    /// @param key whom or which order it is about
    @RegisterForReflection
    public record ImportChange(int line, String key, boolean isNew, List<FieldChange> changes) {}

    /// As they are now; those that would change nothing any more are left out.
    public Uni<List<ImportChange>> of(OpenImport one, List<ChangedRow> changed) {
        return Multi.createFrom()
                .iterable(changed)
                .onItem()
                .transformToUniAndConcatenate(row -> row(one, row)
                        .chain(found -> found.map(read -> shown(one, row, read)).orElseGet(ShowingChanges::nothing)))
                .collect()
                .asList()
                .map(all -> all.stream().flatMap(Optional::stream).toList());
    }

    private Uni<Optional<FileRow>> row(OpenImport one, ChangedRow changed) {
        return content.read(one.importId(), one.key(), one.columns(), changed.chunk())
                .map(rows -> rows.stream()
                        .filter(row -> row.line() == changed.line())
                        .findFirst());
    }

    private Uni<Optional<ImportChange>> shown(OpenImport one, ChangedRow changed, FileRow row) {
        return switch (one.kind()) {
            case CUSTOMERS -> ofCustomer(new CustomerRowPolicy(one.mapping(), store.zone()).read(row), changed);
            case ORDERS ->
                Uni.createFrom()
                        .item(ofOrder(
                                new OrderRowPolicy(one.mapping(), store.zone(), store.currency()).read(row), changed));
        };
    }

    private Uni<Optional<ImportChange>> ofCustomer(CustomerRow row, ChangedRow changed) {
        return switch (row) {
            case CustomerRow.Unreadable _ -> nothing();
            case CustomerRow.Readable(var externalId, var fields) ->
                profiles.wouldFill(externalId, fields)
                        .map(effect -> effect.faults().isEmpty()
                                        && (effect.isNew() || !effect.changes().isEmpty())
                                ? Optional.of(
                                        new ImportChange(changed.line(), externalId, effect.isNew(), effect.changes()))
                                : Optional.empty());
        };
    }

    private static Optional<ImportChange> ofOrder(OrderRow row, ChangedRow changed) {
        return switch (row) {
            case OrderRow.Unreadable _ -> Optional.empty();
            case OrderRow.Readable(var key, var _, var events) ->
                Optional.of(new ImportChange(
                        changed.line(),
                        key,
                        changed.isNew(),
                        events.stream()
                                .filter(event -> changed.fields().contains(event.type()))
                                .map(event -> new FieldChange(
                                        event.type(), null, event.at().toString()))
                                .toList()));
        };
    }

    private static Uni<Optional<ImportChange>> nothing() {
        return Uni.createFrom().item(Optional.empty());
    }
}
