package dev.rung.scoring.assessment.rfm;

import static dev.rung.scoring.lifecycle.terms.Require.ascending;
import static dev.rung.scoring.lifecycle.terms.Require.sound;

import dev.rung.platform.locale.Text;
import java.math.BigDecimal;
import java.util.List;

/// Four cuts make five scores, 1 to 5. A value on a cut gets the better score.
///
/// @param method fixed unless said otherwise; cuts drawn from a population may coincide, and the scores between
///     them are then given to nobody
/// @param recencyDays the most days since the last order for the scores 5, 4, 3, 2; -1 where nobody has that score
/// @param orders the fewest orders for the scores 2, 3, 4, 5
/// @param spend the least spend for the scores 2, 3, 4, 5
/// @param high the score from which a dimension counts as high among the eight types
public record RfmCuts(CutMethod method, List<Long> recencyDays, List<Long> orders, List<BigDecimal> spend, int high) {

    public RfmCuts {
        // Jackson leaves null what JSON leaves out
        method = method == null ? CutMethod.FIXED : method;
        recencyDays = List.copyOf(recencyDays);
        orders = List.copyOf(orders);
        spend = List.copyOf(spend);
        sound(recencyDays.size() == 4 && orders.size() == 4 && spend.size() == 4, Text.of("flaw.rfm-four"));
        inOrder(method, recencyDays, "recencyDays");
        inOrder(method, orders, "orders");
        inOrder(method, spend, "spend");
        sound(high >= 2 && high <= 5, "high", Text.of("flaw.rfm-high"));
    }

    private static <T extends Number & Comparable<T>> void inOrder(CutMethod method, List<T> cuts, String name) {
        switch (method) {
            case FIXED -> ascending(cuts, name);
            case QUANTILE -> sound(cuts.stream().sorted().toList().equals(cuts), name, Text.of("flaw.descends"));
        }
    }
}
