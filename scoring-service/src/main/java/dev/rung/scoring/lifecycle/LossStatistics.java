package dev.rung.scoring.lifecycle;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.filtering;
import static java.util.stream.Collectors.teeing;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How many customers were lost, and why. Only buyers can be lost.
///
/// @param buyers everybody who ever bought: the denominator of the rates
/// @param byReason each lost or dormant customer counts once, under the weightiest reason besides silence, else under
///     silence; reasons without customers are absent
public record LossStatistics(long buyers, Map<String, Count> byReason) {

    /// The fields of one customer that count.
    ///
    /// @param stage its code
    /// @param reasons their codes, the weightiest first
    public record Customer(String stage, boolean everBought, List<String> reasons) {

        public static Customer of(LifecycleInputs situation) {
            return new Customer(
                    situation.stageCode(),
                    situation.history().lastBoughtOn() != null,
                    situation.churn().reasonCodes());
        }

        private String cause() {
            return reasons.stream()
                    .filter(reason -> !reason.equals(ChurnReason.SILENCE.code()))
                    .findFirst()
                    .orElse(ChurnReason.SILENCE.code());
        }
    }

    public record Count(long lost, long dormant) {

        private static Count of(String stage) {
            return Stage.of(stage) == Stage.LOST ? new Count(1, 0) : new Count(0, 1);
        }

        private Count plus(Count other) {
            return new Count(lost + other.lost, dormant + other.dormant);
        }
    }

    public LossStatistics {
        byReason = Map.copyOf(byReason);
    }

    public static LossStatistics of(Stream<Customer> customers) {
        return customers
                .filter(Customer::everBought)
                .collect(teeing(
                        counting(),
                        filtering(
                                customer -> Stage.of(customer.stage()).asleep(),
                                toMap(Customer::cause, customer -> Count.of(customer.stage()), Count::plus)),
                        LossStatistics::new));
    }

    public long lost() {
        return byReason.values().stream().mapToLong(Count::lost).sum();
    }

    public long dormant() {
        return byReason.values().stream().mapToLong(Count::dormant).sum();
    }

    /// Lost ÷ buyers, to four decimal places; null without buyers.
    public @Nullable BigDecimal lossRate() {
        return buyers == 0
                ? null
                : BigDecimal.valueOf(lost()).divide(BigDecimal.valueOf(buyers), 4, RoundingMode.HALF_UP);
    }
}
