package dev.rung.customer.imports.run;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.customer.imports.file.FileRow;
import dev.rung.customer.imports.mapping.CustomerRowPolicy;
import dev.rung.customer.imports.mapping.CustomerRowPolicy.CustomerRow;
import dev.rung.customer.imports.mapping.ImportMapping;
import dev.rung.customer.imports.mapping.ImportMapping.FieldMapping;
import dev.rung.customer.imports.mapping.OrderRowPolicy;
import dev.rung.customer.imports.mapping.OrderRowPolicy.OrderRow;
import dev.rung.customer.imports.run.RowKeyPolicy.RowTurn;
import dev.rung.customer.intake.ImportedEvents.EventFate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// A run that breaks off, and goes on after the shop has written something, ends like one that did not break off; and
/// a file that is run again changes nothing more. The rules are the real ones; tables are maps, and what is one
/// transaction happens at once.
class ImportIdempotenceTest {

    private static final int BATCH = 3;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /// Customer 4 has no id that can be one.
    private static final List<String> CUSTOMERS = List.of("C-0", "C-1", "C-2", "C-3", "a b");

    @Property
    void aRunOfCustomersThatBreaksOffEndsLikeOneThatDoesNot(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 4) Integer> file,
            @ForAll @IntRange(max = 11) int brokenAt,
            @ForAll @IntRange(max = 3) int written) {
        var broken = brokenAt % file.size();
        var rows = customers(file);
        var clean = new Profiles();
        rows.subList(0, broken).forEach(clean::carryOut);
        clean.names.put(CUSTOMERS.get(written), "of the shop");
        rows.subList(broken, rows.size()).forEach(clean::carryOut);

        var interrupted = new Profiles();
        rows.subList(0, broken).forEach(interrupted::carryOut);
        interrupted.names.put(CUSTOMERS.get(written), "of the shop");
        rows.subList(broken / BATCH * BATCH, rows.size()).forEach(interrupted::carryOut);

        assertThat(interrupted.names).isEqualTo(clean.names);
        interrupted.keys.clear();
        rows.forEach(interrupted::carryOut);
        var last = Map.copyOf(interrupted.names);
        interrupted.keys.clear();
        rows.forEach(interrupted::carryOut);
        assertThat(interrupted.names).isEqualTo(last);
    }

    private enum Breakage {
        BEFORE_THE_CLAIMS,
        AFTER_THE_CLAIMS,
        AFTER_KAFKA
    }

    @Property
    void aRunOfOrdersThatBreaksOffEndsLikeOneThatDoesNot(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 14) Integer> file,
            @ForAll @IntRange(max = 11) int brokenAt,
            @ForAll @IntRange(max = 2) int told,
            @ForAll Breakage breakage) {
        var chunks = chunks(orders(file));
        var broken = brokenAt % chunks.size();
        var clean = new Orders();
        chunks.subList(0, broken).forEach(clean::carryOut);
        clean.shopTells("O-" + told);
        chunks.subList(broken, chunks.size()).forEach(clean::carryOut);

        var interrupted = new Orders();
        chunks.subList(0, broken).forEach(interrupted::carryOut);
        interrupted.breakOff(chunks.get(broken), breakage);
        interrupted.shopTells("O-" + told);
        chunks.subList(broken, chunks.size()).forEach(interrupted::carryOut);

        assertThat(interrupted.accepted).isEqualTo(clean.accepted);
        if (breakage != Breakage.AFTER_KAFKA) {
            assertThat(interrupted.topic).isEqualTo(clean.topic);
        }
        interrupted.keys.clear();
        chunks.forEach(interrupted::carryOut);
        assertThat(interrupted.accepted).isEqualTo(clean.accepted);
    }

    private static List<FileRow> customers(List<Integer> file) {
        return IntStream.range(0, file.size())
                .mapToObj(place -> new FileRow(
                        place + 2,
                        Map.of("externalId", CUSTOMERS.get(file.get(place)), "name", "of line " + (place + 2)),
                        null))
                .toList();
    }

    /// Five kinds of rows about three orders.
    private static List<FileRow> orders(List<Integer> file) {
        return IntStream.range(0, file.size())
                .mapToObj(place -> {
                    var cells = new HashMap<>(
                            Map.of("externalId", "C-1", "orderId", "O-" + file.get(place) % 3, "amount", "10"));
                    cells.putAll(
                            switch (file.get(place) / 3) {
                                case 0 -> Map.of("paidAt", "2026-03-02");
                                case 1 -> Map.of("paidAt", "2026-03-02", "completedAt", "2026-03-09");
                                case 2 -> Map.of("refundedAt", "2026-03-05", "refundId", "R-1");
                                case 3 -> Map.of("paidAt", "2026-03-02", "refundedAt", "2026-03-05");
                                default -> Map.of("paidAt", "yesterday");
                            });
                    return new FileRow(place + 2, cells, null);
                })
                .toList();
    }

    private static List<List<FileRow>> chunks(List<FileRow> rows) {
        var chunks = new ArrayList<List<FileRow>>();
        for (var from = 0; from < rows.size(); from += BATCH) {
            chunks.add(rows.subList(from, Math.min(from + BATCH, rows.size())));
        }
        return chunks;
    }

    private static ImportMapping mapping(String... fields) {
        return new ImportMapping(
                null,
                null,
                null,
                List.of(fields).stream()
                        .map(field -> new FieldMapping(field, field, null))
                        .toList());
    }

    private static final class Profiles {

        private final CustomerRowPolicy policy = new CustomerRowPolicy(mapping("externalId", "name"), ZONE);
        private final Map<String, String> names = new TreeMap<>();
        private final Map<String, Integer> keys = new HashMap<>();

        void carryOut(FileRow row) {
            if (policy.read(row) instanceof CustomerRow.Readable(var externalId, var fields)
                    && RowKeyPolicy.of(false, row.line(), keys.get(externalId)) == RowTurn.DUE) {
                names.put(externalId, String.valueOf(fields.name()));
                keys.put(externalId, row.line());
            }
        }
    }

    private static final class Orders {

        private final OrderRowPolicy policy = new OrderRowPolicy(
                mapping("externalId", "orderId", "amount", "paidAt", "completedAt", "refundedAt", "refundId"),
                ZONE,
                "CNY");
        private final Set<String> topic = new TreeSet<>();
        private final Set<String> accepted = new TreeSet<>();
        /// Whether only a file has told them, by order.
        private final Map<String, Boolean> holders = new TreeMap<>();

        private final Map<String, Integer> keys = new HashMap<>();

        void carryOut(List<FileRow> chunk) {
            var rows = read(chunk);
            var results = judged(rows);
            claim(rows, results);
            topic.addAll(events(rows, results));
            accepted.addAll(events(rows, results));
            results.stream()
                    .filter(result -> !result.isRefused())
                    .forEach(result -> keys.putIfAbsent(result.key(), result.line()));
        }

        void breakOff(List<FileRow> chunk, Breakage breakage) {
            var rows = read(chunk);
            var results = judged(rows);
            if (breakage != Breakage.BEFORE_THE_CLAIMS) {
                claim(rows, results);
            }
            if (breakage == Breakage.AFTER_KAFKA) {
                topic.addAll(events(rows, results));
            }
        }

        void shopTells(String order) {
            holders.put(order, false);
        }

        private Map<Integer, OrderRow> read(List<FileRow> chunk) {
            var rows = new LinkedHashMap<Integer, OrderRow>();
            chunk.forEach(row -> rows.put(row.line(), policy.read(row)));
            return rows;
        }

        private List<RowResult> judged(Map<Integer, OrderRow> rows) {
            var standing = new HashMap<Integer, Integer>();
            var fates = new HashMap<Integer, List<EventFate>>();
            rows.forEach((line, row) -> {
                if (row instanceof OrderRow.Readable(var key, var _, var events)) {
                    if (keys.containsKey(key)) {
                        standing.put(line, keys.get(key));
                    }
                    fates.put(
                            line,
                            events.stream()
                                    .map(event -> new EventFate(accepted.contains(event.id()), List.of()))
                                    .toList());
                }
            });
            var toldByShop = holders.keySet().stream()
                    .filter(order -> Boolean.FALSE.equals(holders.get(order)))
                    .collect(toSet());
            return new OrderResults(false, standing, toldByShop).of(rows, fates);
        }

        private void claim(Map<Integer, OrderRow> rows, List<RowResult> results) {
            effective(rows, results).values().stream()
                    .filter(row ->
                            row.events().stream().anyMatch(event -> event.type().equals("order.paid")))
                    .forEach(row -> holders.putIfAbsent(row.orderId(), true));
        }

        private static Set<String> events(Map<Integer, OrderRow> rows, List<RowResult> results) {
            return effective(rows, results).values().stream()
                    .flatMap(row -> row.events().stream())
                    .map(event -> event.id())
                    .collect(toSet());
        }

        private static Map<Integer, OrderRow.Readable> effective(Map<Integer, OrderRow> rows, List<RowResult> results) {
            return results.stream().filter(RowResult::isEffective).collect(toMap(RowResult::line, result ->
                    (OrderRow.Readable) rows.get(result.line())));
        }
    }
}
