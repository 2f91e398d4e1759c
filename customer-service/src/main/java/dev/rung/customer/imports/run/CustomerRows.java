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
import dev.rung.platform.json.JsonText;
import dev.rung.platform.locale.Text;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.store.Store;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Rows that are customers.
@ApplicationScoped
class CustomerRows {

    private final ImportingProfiles profiles;
    private final ImportQueue queue;
    private final RowKeys rowKeys;
    private final JsonText json;
    private final Store store;

    CustomerRows(ImportingProfiles profiles, ImportQueue queue, RowKeys rowKeys, JsonText json, Store store) {
        this.profiles = profiles;
        this.queue = queue;
        this.rowKeys = rowKeys;
        this.json = json;
        this.store = store;
    }

    /// What would become of the rows, in the caller's transaction.
    Uni<List<RowResult>> tried(ImportWork work, List<FileRow> rows) {
        return each(work, rows, row -> profiles.wouldFill(row.externalId(), row.fields()));
    }

    /// All in one transaction; where the profile refuses a row that looked well, each row in one of its own. A row that
    /// was done before changes nothing the second time.
    Uni<Void> run(ImportWork work, List<FileRow> rows) {
        return Panache.withTransaction(
                        () -> each(work, rows, row -> fill(work, row)).chain(results -> queue.moveOn(work, results)))
                .onFailure(Problem::isAnswer)
                .recoverWithUni(() -> each(work, rows, row -> fillAlone(work, row))
                        .chain(results -> Panache.withTransaction(() -> queue.moveOn(work, results))));
    }

    private Uni<FillEffect> fill(ImportWork work, CustomerRow.Readable row) {
        return profiles.fill(row.externalId(), row.fields(), work.madeBy());
    }

    private Uni<FillEffect> fillAlone(ImportWork work, CustomerRow.Readable row) {
        return Panache.withTransaction(() -> fill(work, row))
                .onFailure(Problem::isAnswer)
                .recoverWithItem(() -> FillEffect.refused("", Text.of("reason.import-refused")));
    }

    private Uni<List<RowResult>> each(
            ImportWork work, List<FileRow> rows, Function<CustomerRow.Readable, Uni<FillEffect>> effect) {
        var policy = new CustomerRowPolicy(json.read(work.mapping(), ImportMapping.class), store.zone());
        var read = new LinkedHashMap<Integer, CustomerRow>();
        rows.forEach(row -> read.put(row.line(), policy.read(row)));
        var keys = new LinkedHashMap<Integer, String>();
        read.forEach((line, row) -> {
            if (row instanceof CustomerRow.Readable readable) {
                keys.put(line, readable.externalId());
            }
        });
        return Panache.withTransaction(() -> rowKeys.firstLines(work.importId(), keys))
                .chain(first -> Multi.createFrom()
                        .iterable(read.entrySet())
                        .onItem()
                        .transformToUniAndConcatenate(entry -> result(entry.getKey(), entry.getValue(), first, effect))
                        .collect()
                        .asList());
    }

    private static Uni<RowResult> result(
            int line, CustomerRow row, Set<Integer> first, Function<CustomerRow.Readable, Uni<FillEffect>> effect) {
        return switch (row) {
            case CustomerRow.Unreadable(var defects) -> Uni.createFrom().item(RowResult.refused(line, "", defects));
            case CustomerRow.Readable readable
            when !first.contains(line) ->
                Uni.createFrom()
                        .item(RowResult.refused(
                                line,
                                readable.externalId(),
                                List.of(new Defect("externalId", Text.of("reason.import-repeated")))));
            case CustomerRow.Readable readable ->
                effect.apply(readable).map(became -> result(line, readable.externalId(), became));
        };
    }

    private static RowResult result(int line, String externalId, FillEffect became) {
        if (!became.faults().isEmpty()) {
            return RowResult.refused(
                    line,
                    externalId,
                    became.faults().stream()
                            .map(fault -> new Defect(fault.field(), fault.reason()))
                            .toList());
        }
        var fate = became.isNew() ? RowFate.CREATED : became.changes().isEmpty() ? RowFate.UNCHANGED : RowFate.CHANGED;
        return new RowResult(line, externalId, fate, became.changes(), List.of());
    }
}
