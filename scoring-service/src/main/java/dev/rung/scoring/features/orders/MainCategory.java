package dev.rung.scoring.features.orders;

import dev.rung.contracts.customer.Behaviour.Line;
import dev.rung.scoring.features.timeline.KeyedEvent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The category of most of an order's money.
final class MainCategory {

    /// In bytes of UTF-8.
    private static final int LONGEST = 24;

    private static final String ABBREVIATED = "#";

    private MainCategory() {}

    /// A name as it is remembered. A long one is replaced by its key, which bounds the size of an order; names
    /// are only compared.
    static @Nullable String kept(@Nullable String name) {
        return name == null || name.getBytes(StandardCharsets.UTF_8).length <= LONGEST
                ? name
                : ABBREVIATED + HexFormat.of().toHexDigits(KeyedEvent.key("category/" + name));
    }

    /// The category with the most money, of equal ones the alphabetically first; null without any.
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
