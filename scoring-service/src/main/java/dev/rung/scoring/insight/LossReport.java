package dev.rung.scoring.insight;

import static java.util.Comparator.comparing;

import dev.rung.scoring.insight.ReportTable.Tabular;
import dev.rung.scoring.lifecycle.LossStatistics;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The lost customers, and the reasons.
///
/// @param customersWhoBought ever; only they can be lost
/// @param lossRate null where nobody ever bought
/// @param reasons those of most customers first
@RegisterForReflection(ignoreNested = false)
record LossReport(
        long customersWhoBought,
        long lost,
        long dormant,
        @Nullable BigDecimal lossRate,
        List<LossRow> reasons,
        Map<String, String> definitions)
        implements Tabular {

    private static final Map<String, String> LINKS = Tabular.links("customersWhoBought", "lost", "dormant", "lossRate");

    /// @param reason `silence`, `fewer-orders`, `incident`, `smaller-orders` or `tier-lost`
    record LossRow(String reason, long lost, long dormant) {}

    static LossReport of(LossStatistics statistics) {
        var rows = statistics.byReason().entrySet().stream()
                .map(each -> new LossRow(
                        each.getKey(), each.getValue().lost(), each.getValue().dormant()))
                .sorted(comparing((LossRow row) -> -row.lost() - row.dormant()).thenComparing(LossRow::reason))
                .toList();
        return new LossReport(
                statistics.buyers(), statistics.lost(), statistics.dormant(), statistics.lossRate(), rows, LINKS);
    }

    @Override
    public ReportTable table() {
        var table = ReportTable.of("reason", "lost", "dormant");
        reasons.forEach(row -> table.row(row.reason(), row.lost(), row.dormant()));
        return table;
    }
}
