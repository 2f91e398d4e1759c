package dev.rung.scoring.assessment;

import static dev.rung.scoring.assessment.Sound.ascending;
import static dev.rung.scoring.assessment.Sound.sound;

import java.math.BigDecimal;
import java.util.List;

/// Four cuts make five scores, 1 to 5. A value on a cut gets the better score.
///
/// @param recencyDays the most days since the last order for the scores 5, 4, 3, 2
/// @param orders the fewest orders for the scores 2, 3, 4, 5
/// @param spend the least spend for the scores 2, 3, 4, 5
/// @param high the score from which a dimension counts as high among the eight types
record RfmCuts(List<Long> recencyDays, List<Long> orders, List<BigDecimal> spend, int high) {

    public RfmCuts {
        recencyDays = List.copyOf(recencyDays);
        orders = List.copyOf(orders);
        spend = List.copyOf(spend);
        sound(recencyDays.size() == 4 && orders.size() == 4 && spend.size() == 4, "RFM needs four cuts each");
        ascending(recencyDays, "rfm.recencyDays");
        ascending(orders, "rfm.orders");
        ascending(spend, "rfm.spend");
        sound(high >= 2 && high <= 5, "rfm.high must be 2 to 5");
    }
}
