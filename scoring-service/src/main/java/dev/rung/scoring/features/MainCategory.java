package dev.rung.scoring.features;

import dev.rung.contracts.customer.Behaviour.Line;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What an order was mostly about.
final class MainCategory {

    private MainCategory() {}

    /// The category on which most money lies; of equals the alphabetically first; null without any.
    static @Nullable String of(List<Line> lines) {
        // Jackson leaves null what JSON leaves out
        if (lines == null || lines.isEmpty()) {
            return null;
        }
        var money = new TreeMap<String, BigDecimal>();
        for (var line : lines) {
            if (line.category() != null) {
                money.merge(line.category(), line.price().multiply(line.quantity()), BigDecimal::add);
            }
        }
        String main = null;
        for (var category : money.keySet()) {
            main = main == null || money.get(category).compareTo(money.get(main)) > 0 ? category : main;
        }
        return main;
    }
}
