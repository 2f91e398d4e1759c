package dev.rung.customer.imports.run;

import dev.rung.customer.cloudevents.Defect;
import dev.rung.customer.imports.mapping.OrderRowPolicy.OrderEvent;
import dev.rung.customer.imports.mapping.OrderRowPolicy.OrderRow;
import dev.rung.customer.imports.run.RowKeyPolicy.RowTurn;
import dev.rung.customer.imports.run.RowResult.RowFate;
import dev.rung.customer.intake.ImportedEvents.EventFate;
import dev.rung.customer.profile.ImportingProfiles.FieldChange;
import dev.rung.platform.locale.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Decides which rows of orders are taken in. Of several rows about one order the first that is not refused counts.
/// What the shop itself has told of an order stands: a row that says otherwise what the whole order came to is refused,
/// and one that adds to it is taken in.
final class OrderResults {

    private final boolean isDryRun;
    private final Map<Integer, Integer> standing;
    private final Set<String> toldByShop;

    /// @param standing the line that was entered for the same order, by line
    /// @param toldByShop orders whose payment the shop has told
    OrderResults(boolean isDryRun, Map<Integer, Integer> standing, Set<String> toldByShop) {
        this.isDryRun = isDryRun;
        this.standing = standing;
        this.toldByShop = toldByShop;
    }

    /// @param rows by line, in the order of the file
    /// @param fates of the events of each
    List<RowResult> of(Map<Integer, OrderRow> rows, Map<Integer, List<EventFate>> fates) {
        var results = new ArrayList<RowResult>();
        var orders = new HashSet<String>();
        rows.forEach((line, row) -> {
            var result = switch (row) {
                case OrderRow.Unreadable(var defects) -> RowResult.refused(line, "", defects);
                case OrderRow.Readable readable ->
                    switch (turn(line, readable, orders)) {
                        case DUE -> due(line, readable, fates.getOrDefault(line, List.of()));
                        case DONE -> RowResult.unchanged(line, readable.key());
                        case REPEATED -> RowResult.repeated(line, readable.key(), "orderId");
                    };
            };
            if (!result.isRefused()) {
                orders.add(result.key());
            }
            results.add(result);
        });
        return List.copyOf(results);
    }

    private RowTurn turn(int line, OrderRow.Readable row, Set<String> orders) {
        return orders.contains(row.key()) ? RowTurn.REPEATED : RowKeyPolicy.of(isDryRun, line, standing.get(line));
    }

    private RowResult due(int line, OrderRow.Readable row, List<EventFate> fates) {
        var defects = new LinkedHashSet<Defect>();
        var changes = new ArrayList<FieldChange>();
        for (var place = 0; place < fates.size(); place++) {
            var event = row.events().get(place);
            var fate = fates.get(place);
            defects.addAll(fate.defects());
            if (!fate.isKnown()) {
                changes.add(new FieldChange(event.type(), null, event.at().toString()));
            }
        }
        if (defects.isEmpty() && contradictsShop(row, fates)) {
            defects.add(new Defect("orderId", Text.of("reason.import-known-order")));
        }
        if (!defects.isEmpty()) {
            return RowResult.refused(line, row.key(), List.copyOf(defects));
        }
        if (changes.isEmpty()) {
            return RowResult.unchanged(line, row.key());
        }
        var fate = changes.size() == fates.size() ? RowFate.CREATED : RowFate.CHANGED;
        return new RowResult(line, row.key(), fate, List.copyOf(changes), List.of());
    }

    private boolean contradictsShop(OrderRow.Readable row, List<EventFate> fates) {
        if (!toldByShop.contains(row.orderId())) {
            return false;
        }
        List<OrderEvent> events = row.events();
        for (var place = 0; place < fates.size(); place++) {
            if (events.get(place).isWhole() && !fates.get(place).isKnown()) {
                return true;
            }
        }
        return false;
    }
}
