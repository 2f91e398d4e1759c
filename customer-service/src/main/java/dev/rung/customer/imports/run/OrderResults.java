package dev.rung.customer.imports.run;

import dev.rung.customer.cloudevents.Defect;
import dev.rung.customer.imports.mapping.OrderRowPolicy.OrderEvent;
import dev.rung.customer.imports.mapping.OrderRowPolicy.OrderRow;
import dev.rung.customer.imports.run.RowResult.RowFate;
import dev.rung.customer.intake.ImportedEvents.EventFate;
import dev.rung.customer.profile.ImportingProfiles.FieldChange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Decides which rows of orders are taken in. Of several rows about one order the first that is not refused counts.
final class OrderResults {

    private final Set<Integer> repeated;

    /// @param repeated lines about orders that rows of earlier chunks are about
    OrderResults(Set<Integer> repeated) {
        this.repeated = repeated;
    }

    /// @param rows by line, in the order of the file
    /// @param fates of the events of each
    List<RowResult> of(Map<Integer, OrderRow> rows, Map<Integer, List<EventFate>> fates) {
        var results = new ArrayList<RowResult>();
        var orders = new HashSet<String>();
        rows.forEach((line, row) -> {
            var result = switch (row) {
                case OrderRow.Unreadable(var defects) -> RowResult.refused(line, "", defects);
                case OrderRow.Readable(var key, var events) ->
                    repeated.contains(line) || orders.contains(key)
                            ? RowResult.repeated(line, key, "orderId")
                            : result(line, key, events, fates.getOrDefault(line, List.of()));
            };
            if (!result.isRefused()) {
                orders.add(result.key());
            }
            results.add(result);
        });
        return List.copyOf(results);
    }

    private static RowResult result(int line, String key, List<OrderEvent> events, List<EventFate> fates) {
        var defects = new LinkedHashSet<Defect>();
        var changes = new ArrayList<FieldChange>();
        for (var place = 0; place < events.size(); place++) {
            var event = events.get(place);
            var fate = fates.get(place);
            defects.addAll(fate.defects());
            if (!fate.isKnown()) {
                changes.add(new FieldChange(event.type(), null, event.at().toString()));
            }
        }
        if (!defects.isEmpty()) {
            return RowResult.refused(line, key, List.copyOf(defects));
        }
        if (changes.isEmpty()) {
            return new RowResult(line, key, RowFate.UNCHANGED, List.of(), List.of());
        }
        var fate = changes.size() == events.size() ? RowFate.CREATED : RowFate.CHANGED;
        return new RowResult(line, key, fate, List.copyOf(changes), List.of());
    }
}
