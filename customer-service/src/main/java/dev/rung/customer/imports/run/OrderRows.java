package dev.rung.customer.imports.run;

import dev.rung.customer.cloudevents.Defect;
import dev.rung.customer.imports.content.RowKeys;
import dev.rung.customer.imports.file.FileRow;
import dev.rung.customer.imports.mapping.ImportMapping;
import dev.rung.customer.imports.mapping.OrderRowPolicy;
import dev.rung.customer.imports.mapping.OrderRowPolicy.OrderEvent;
import dev.rung.customer.imports.mapping.OrderRowPolicy.OrderRow;
import dev.rung.customer.imports.run.RowResult.RowFate;
import dev.rung.customer.intake.ImportedEvents;
import dev.rung.customer.intake.ImportedEvents.EventFate;
import dev.rung.customer.intake.ImportedEvents.ImportedEvent;
import dev.rung.customer.profile.ImportingProfiles.FieldChange;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.locale.Text;
import dev.rung.platform.store.Store;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Rows that are orders. A row is taken in with all its events, or not at all.
@ApplicationScoped
class OrderRows {

    private final ImportedEvents events;
    private final ImportQueue queue;
    private final RowKeys rowKeys;
    private final JsonText json;
    private final Store store;

    OrderRows(ImportedEvents events, ImportQueue queue, RowKeys rowKeys, JsonText json, Store store) {
        this.events = events;
        this.queue = queue;
        this.rowKeys = rowKeys;
        this.json = json;
        this.store = store;
    }

    /// What would become of the rows, in the caller's transaction.
    Uni<List<RowResult>> tried(ImportWork work, List<FileRow> rows) {
        return judged(work, read(work, rows));
    }

    /// The position moves in the transaction that keeps the ids of the accepted events, once Kafka has them. Should it
    /// be lost, the same events are sent again, and their readers know them by their ids.
    Uni<Void> run(ImportWork work, List<FileRow> rows) {
        var read = read(work, rows);
        return Panache.withTransaction(() -> judged(work, read)).chain(results -> {
            var taken = results.stream().filter(RowResult::isEffective).toList();
            if (taken.isEmpty()) {
                return Panache.withTransaction(() -> queue.moveOn(work, results));
            }
            var lines = new ArrayList<Integer>();
            var sent = new ArrayList<ImportedEvent>();
            taken.forEach(result -> eventsOf(read, result.line()).forEach(event -> {
                lines.add(result.line());
                sent.add(imported(event));
            }));
            return events.take(
                    sent,
                    refused -> queue.moveOn(
                            work,
                            without(results, refused.stream().map(lines::get).toList())));
        });
    }

    private Map<Integer, OrderRow> read(ImportWork work, List<FileRow> rows) {
        var policy = new OrderRowPolicy(json.read(work.mapping(), ImportMapping.class), store.zone(), store.currency());
        var read = new LinkedHashMap<Integer, OrderRow>();
        rows.forEach(row -> read.put(row.line(), policy.read(row)));
        return read;
    }

    private Uni<List<RowResult>> judged(ImportWork work, Map<Integer, OrderRow> read) {
        var keys = new LinkedHashMap<Integer, String>();
        read.forEach((line, row) -> {
            if (row instanceof OrderRow.Readable readable) {
                keys.put(line, readable.orderId());
            }
        });
        return rowKeys.firstLines(work.importId(), keys).chain(first -> {
            var asked = read.keySet().stream()
                    .filter(first::contains)
                    .flatMap(line -> eventsOf(read, line))
                    .map(OrderRows::imported)
                    .toList();
            return events.fates(asked).map(fates -> {
                var next = fates.iterator();
                return read.entrySet().stream()
                        .map(entry -> first.contains(entry.getKey())
                                ? result(entry.getKey(), entry.getValue(), next)
                                : notFirst(entry.getKey(), entry.getValue()))
                        .toList();
            });
        });
    }

    private static RowResult notFirst(int line, OrderRow row) {
        return switch (row) {
            case OrderRow.Unreadable(var defects) -> RowResult.refused(line, "", defects);
            case OrderRow.Readable readable ->
                RowResult.refused(
                        line, readable.orderId(), List.of(new Defect("orderId", Text.of("reason.import-repeated"))));
        };
    }

    private static RowResult result(int line, OrderRow row, Iterator<EventFate> next) {
        return switch (row) {
            case OrderRow.Unreadable(var defects) -> RowResult.refused(line, "", defects);
            case OrderRow.Readable(var orderId, var told) -> {
                var defects = new ArrayList<Defect>();
                var changes = new ArrayList<FieldChange>();
                var known = 0;
                for (var event : told) {
                    var fate = next.next();
                    defects.addAll(fate.defects());
                    if (fate.isKnown()) {
                        known++;
                    } else {
                        changes.add(
                                new FieldChange(event.type(), null, event.at().toString()));
                    }
                }
                if (!defects.isEmpty()) {
                    yield RowResult.refused(line, orderId, List.copyOf(defects));
                }
                var fate = changes.isEmpty() ? RowFate.UNCHANGED : known == 0 ? RowFate.CREATED : RowFate.CHANGED;
                yield new RowResult(line, orderId, fate, List.copyOf(changes), List.of());
            }
        };
    }

    private static Stream<OrderEvent> eventsOf(Map<Integer, OrderRow> read, int line) {
        return read.get(line) instanceof OrderRow.Readable(var _, var told) ? told.stream() : Stream.of();
    }

    private static ImportedEvent imported(OrderEvent event) {
        return new ImportedEvent(event.source(), event.id(), event.json());
    }

    /// Between the judgement and now somebody else came first with the order, or the customer was erased.
    private static List<RowResult> without(List<RowResult> results, List<Integer> lines) {
        return results.stream()
                .map(result -> lines.contains(result.line())
                        ? RowResult.refused(
                                result.line(), result.key(), List.of(new Defect("", Text.of("reason.import-refused"))))
                        : result)
                .toList();
    }
}
