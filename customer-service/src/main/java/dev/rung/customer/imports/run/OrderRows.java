package dev.rung.customer.imports.run;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.rung.customer.imports.content.RowKeys;
import dev.rung.customer.imports.file.FileRow;
import dev.rung.customer.imports.mapping.OrderRowPolicy;
import dev.rung.customer.imports.mapping.OrderRowPolicy.OrderEvent;
import dev.rung.customer.imports.mapping.OrderRowPolicy.OrderRow;
import dev.rung.customer.intake.ImportedEvents;
import dev.rung.customer.intake.ImportedEvents.EventFate;
import dev.rung.customer.intake.ImportedEvents.ImportedEvent;
import dev.rung.customer.intake.ImportedRows;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.store.Store;
import dev.rung.platform.vault.KeyRing;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/// Rows that are orders. A row is taken in with all its events, or not at all.
@ApplicationScoped
class OrderRows {

    private final ImportedEvents events;
    private final ImportQueue queue;
    private final RowKeys rowKeys;
    private final KeyRing keys;
    private final JsonText json;
    private final Store store;

    OrderRows(ImportedEvents events, ImportQueue queue, RowKeys rowKeys, KeyRing keys, JsonText json, Store store) {
        this.events = events;
        this.queue = queue;
        this.rowKeys = rowKeys;
        this.keys = keys;
        this.json = json;
        this.store = store;
    }

    /// The position moves in the transaction that keeps the ids of the accepted events, once Kafka has them. Should
    /// it be lost, the same events are sent again, and their readers know them by their ids.
    Uni<Void> carryOut(ImportWork work, List<FileRow> rows) {
        var read = read(work, rows);
        if (work.goesRowByRow()) {
            return rowByRow(work, read).chain(results -> Panache.withTransaction(() -> queue.moveOn(work, results)));
        }
        if (work.isDryRun()) {
            return Panache.withTransaction(() -> judged(work, read).chain(results -> queue.moveOn(work, results)));
        }
        return heldAndJudged(work, read)
                .chain(results -> results.stream().anyMatch(RowResult::isEffective)
                        ? accepted(work, read, results, refused -> queue.moveOn(work, without(results, refused)))
                                .replaceWithVoid()
                        : Panache.withTransaction(() -> queue.moveOn(work, results)));
    }

    private Uni<List<RowResult>> rowByRow(ImportWork work, Map<Integer, OrderRow> read) {
        return Multi.createFrom()
                .iterable(read.entrySet())
                .onItem()
                .transformToUniAndConcatenate(entry -> RowFailures.setAside(
                        work,
                        entry.getKey(),
                        key(entry.getValue()),
                        alone(work, entry.getKey(), Map.of(entry.getKey(), entry.getValue())),
                        () -> Panache.withTransaction(() -> queue.hold(work))))
                .collect()
                .asList();
    }

    private Uni<RowResult> alone(ImportWork work, int line, Map<Integer, OrderRow> read) {
        return heldAndJudged(work, read).chain(results -> {
            var result = results.getFirst();
            return work.isDryRun() || !result.isEffective()
                    ? Uni.createFrom().item(result)
                    : accepted(work, read, results, _ -> Uni.createFrom().voidItem())
                            .map(refused -> without(results, refused).getFirst());
        });
    }

    /// The fence is passed before anything is kept or sent: of an import that was cancelled nothing more is taken in.
    private Uni<Set<Integer>> accepted(
            ImportWork work,
            Map<Integer, OrderRow> read,
            List<RowResult> results,
            Function<Set<Integer>, Uni<Void>> alongside) {
        var lines = new ArrayList<Integer>();
        var sent = new ArrayList<ImportedEvent>();
        results.stream()
                .filter(RowResult::isEffective)
                .forEach(result -> eventsOf(read, result.line()).forEach(event -> {
                    lines.add(result.line());
                    sent.add(imported(event));
                }));
        return events.accept(
                        sent,
                        new ImportedRows(lines, () -> queue.hold(work)),
                        refused -> entered(work, without(results, at(refused, lines)), RowResult::isEffective)
                                .chain(() -> alongside.apply(at(refused, lines))))
                .map(refused -> at(refused, lines));
    }

    private static Set<Integer> at(List<Integer> places, List<Integer> lines) {
        return new HashSet<>(places.stream().map(lines::get).toList());
    }

    private Map<Integer, OrderRow> read(ImportWork work, List<FileRow> rows) {
        var policy = new OrderRowPolicy(work.mapping(keys, json), store.zone(), store.currency());
        var read = new LinkedHashMap<Integer, OrderRow>();
        rows.forEach(row -> read.put(row.line(), policy.read(row)));
        return read;
    }

    private Uni<List<RowResult>> heldAndJudged(ImportWork work, Map<Integer, OrderRow> read) {
        return Panache.withTransaction(() -> queue.hold(work).chain(() -> judged(work, read)));
    }

    /// In the caller's transaction.
    private Uni<List<RowResult>> judged(ImportWork work, Map<Integer, OrderRow> read) {
        var ids = new LinkedHashMap<Integer, String>();
        read.forEach((line, row) -> {
            if (row instanceof OrderRow.Readable readable) {
                ids.put(line, readable.key());
            }
        });
        return rowKeys.standing(work.importId(), work.key(keys), ids)
                .chain(standing -> events.toldByShop(orders(read))
                        .chain(told -> fates(read)
                                .map(fates -> new OrderResults(work.isDryRun(), standing, told).of(read, fates))))
                .call(results -> entered(
                        work, results, result -> !result.isRefused() && (work.isDryRun() || !result.isEffective())));
    }

    /// In a run a row that has an effect is entered with it, and not before: it may be refused after all.
    private Uni<Void> entered(ImportWork work, List<RowResult> results, Predicate<RowResult> which) {
        return rowKeys.enter(
                work.importId(),
                work.key(keys),
                results.stream().filter(which).collect(toMap(RowResult::line, RowResult::key)));
    }

    private static Set<String> orders(Map<Integer, OrderRow> read) {
        return read.values().stream()
                .filter(OrderRow.Readable.class::isInstance)
                .map(row -> ((OrderRow.Readable) row).orderId())
                .collect(toSet());
    }

    /// By line.
    private Uni<Map<Integer, List<EventFate>>> fates(Map<Integer, OrderRow> read) {
        var asked = read.keySet().stream()
                .flatMap(line -> eventsOf(read, line).stream())
                .map(OrderRows::imported)
                .toList();
        return events.fates(asked).map(fates -> {
            var byLine = new LinkedHashMap<Integer, List<EventFate>>();
            var from = 0;
            for (var line : read.keySet()) {
                var to = from + eventsOf(read, line).size();
                byLine.put(line, fates.subList(from, to));
                from = to;
            }
            return byLine;
        });
    }

    private static String key(OrderRow row) {
        return row instanceof OrderRow.Readable readable ? readable.key() : "";
    }

    private static List<OrderEvent> eventsOf(Map<Integer, OrderRow> read, int line) {
        return read.get(line) instanceof OrderRow.Readable(var _, var _, var told) ? told : List.of();
    }

    private static ImportedEvent imported(OrderEvent event) {
        return new ImportedEvent(event.source(), event.id(), event.json());
    }

    /// Between the judgement and now somebody else came first with the order, or the customer was erased.
    private static List<RowResult> without(List<RowResult> results, Set<Integer> lines) {
        return results.stream()
                .map(result ->
                        lines.contains(result.line()) ? RowFailures.refused(result.line(), result.key()) : result)
                .toList();
    }
}
