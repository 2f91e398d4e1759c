package dev.rung.customer.imports.run;

import dev.rung.customer.cloudevents.Defect;
import dev.rung.customer.imports.content.RowKeys;
import dev.rung.customer.imports.file.FileRow;
import dev.rung.customer.imports.mapping.CustomerRowPolicy;
import dev.rung.customer.imports.mapping.CustomerRowPolicy.CustomerRow;
import dev.rung.customer.imports.mapping.ImportMapping;
import dev.rung.customer.imports.run.RowResult.RowFate;
import dev.rung.customer.profile.ImportingProfiles;
import dev.rung.customer.profile.ImportingProfiles.FillEffect;
import dev.rung.customer.profile.ImportingProfiles.FilledFields;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.store.Store;
import dev.rung.platform.vault.KeyRing;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Rows that are customers.
@ApplicationScoped
class CustomerRows {

    private final ImportingProfiles profiles;
    private final ImportQueue queue;
    private final RowKeys rowKeys;
    private final KeyRing keys;
    private final JsonText json;
    private final Store store;

    CustomerRows(
            ImportingProfiles profiles, ImportQueue queue, RowKeys rowKeys, KeyRing keys, JsonText json, Store store) {
        this.profiles = profiles;
        this.queue = queue;
        this.rowKeys = rowKeys;
        this.keys = keys;
        this.json = json;
        this.store = store;
    }

    /// A dry run locks nobody, and is one transaction. In a run each row has its own, so that others wait for one row
    /// at most. A row that was done before an interruption is not done again: its customer may have changed since.
    Uni<Void> carryOut(ImportWork work, List<FileRow> rows) {
        if (work.isDryRun() && !work.goesRowByRow()) {
            return Panache.withTransaction(
                    () -> each(work, rows, row -> judged(work, row)).chain(results -> queue.moveOn(work, results)));
        }
        return each(work, rows, row -> alone(work, row))
                .chain(results -> Panache.withTransaction(() -> queue.moveOn(work, results)));
    }

    private Uni<RowResult> alone(ImportWork work, CustomerLine row) {
        return RowFailures.setAside(
                work,
                row.line(),
                row.externalId(),
                Panache.withTransaction(() -> queue.hold(work).chain(() -> judged(work, row))),
                () -> Panache.withTransaction(() -> queue.hold(work)));
    }

    /// A row counts for its customer unless it is refused. In the caller's transaction.
    private Uni<RowResult> judged(ImportWork work, CustomerLine row) {
        var line = row.line();
        var externalId = row.externalId();
        return rowKeys.standing(work.importId(), work.key(keys), Map.of(line, externalId))
                .chain(standing -> switch (RowKeyPolicy.of(work.isDryRun(), line, standing.get(line))) {
                    case DUE -> filled(work, row).call(result -> enter(work, result));
                    case DONE -> Uni.createFrom().item(RowResult.unchanged(line, externalId));
                    case REPEATED -> Uni.createFrom().item(RowResult.repeated(line, externalId, "externalId"));
                });
    }

    private Uni<Void> enter(ImportWork work, RowResult result) {
        return result.isRefused()
                ? Uni.createFrom().voidItem()
                : rowKeys.enter(work.importId(), work.key(keys), Map.of(result.line(), result.key()));
    }

    private Uni<RowResult> filled(ImportWork work, CustomerLine row) {
        var effect = work.isDryRun()
                ? profiles.wouldFill(row.externalId(), row.fields())
                : profiles.fill(row.externalId(), row.fields(), work.actor());
        var mapping = work.mapping(keys, json);
        return effect.map(became -> result(row.line(), row.externalId(), became, mapping));
    }

    private Uni<List<RowResult>> each(
            ImportWork work, List<FileRow> rows, Function<CustomerLine, Uni<RowResult>> effect) {
        var policy = new CustomerRowPolicy(work.mapping(keys, json), store.zone());
        return Multi.createFrom()
                .iterable(rows)
                .onItem()
                .transformToUniAndConcatenate(row -> result(row.line(), policy.read(row), effect))
                .collect()
                .asList();
    }

    private static Uni<RowResult> result(int line, CustomerRow row, Function<CustomerLine, Uni<RowResult>> effect) {
        return switch (row) {
            case CustomerRow.Unreadable(var defects) -> Uni.createFrom().item(RowResult.refused(line, "", defects));
            case CustomerRow.Readable(var externalId, var fields) ->
                effect.apply(new CustomerLine(line, externalId, fields));
        };
    }

    private record CustomerLine(int line, String externalId, FilledFields fields) {}

    private static RowResult result(int line, String externalId, FillEffect became, ImportMapping mapping) {
        if (!became.faults().isEmpty()) {
            return RowResult.refused(
                    line,
                    externalId,
                    became.faults().stream()
                            .map(fault -> new Defect(mapping.reasonField(fault.field()), fault.reason()))
                            .toList());
        }
        var fate = became.isNew() ? RowFate.CREATED : became.changes().isEmpty() ? RowFate.UNCHANGED : RowFate.CHANGED;
        return new RowResult(line, externalId, fate, became.changes(), List.of());
    }
}
