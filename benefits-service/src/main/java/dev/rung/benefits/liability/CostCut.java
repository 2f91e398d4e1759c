package dev.rung.benefits.liability;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The ways to cut costs. The codes are on the wire.
enum CostCut {
    TIER("tier"),
    BENEFIT("kind", "code"),
    CAMPAIGN("campaign"),
    MONTH("month"),
    SHOP("shop");

    private static final String ONE = "(tier|benefit|campaign|month|shop)";

    /// One, or several with commas between them.
    static final String CODES = ONE + "(," + ONE + "){0,4}";

    private final List<String> columns;

    CostCut(String... columns) {
        this.columns = List.of(columns);
    }

    /// In the order of the constants, whatever the order of the codes.
    static Set<CostCut> of(String codes) {
        var cuts = EnumSet.noneOf(CostCut.class);
        Arrays.stream(codes.split(",", -1))
                .map(code -> valueOf(code.toUpperCase(Locale.ROOT)))
                .forEach(cuts::add);
        return cuts;
    }

    List<String> columns() {
        return columns;
    }
}
