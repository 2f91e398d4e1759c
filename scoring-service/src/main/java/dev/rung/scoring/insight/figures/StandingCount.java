package dev.rung.scoring.insight.figures;

import dev.rung.scoring.lifecycle.LossStatistics;
import dev.rung.scoring.lifecycle.LossStatistics.Customer;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// How many customers who ever bought are in one stage for the same reasons.
@RegisterForReflection
record StandingCount(String lifecycle, List<String> reasons, long customers) {

    static LossStatistics losses(List<StandingCount> counts) {
        return LossStatistics.of(counts.stream().flatMap(StandingCount::each));
    }

    private Stream<Customer> each() {
        return LongStream.range(0, customers).mapToObj(_ -> new Customer(lifecycle, true, reasons));
    }
}
