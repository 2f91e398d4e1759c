package dev.rung.scoring.insight;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.rung.scoring.lifecycle.LossStatistics;
import dev.rung.scoring.lifecycle.LossStatistics.Customer;
import java.util.Map;
import java.util.stream.Collector;
import java.util.stream.LongStream;

/// Counts how customers stand before the statistics are asked: there are few ways to stand, and many customers.
final class Losses {

    private Losses() {}

    static Collector<Person, ?, LossStatistics> statistics() {
        return collectingAndThen(groupingBy(Losses::customer, counting()), Losses::of);
    }

    private static LossStatistics of(Map<Customer, Long> counts) {
        return LossStatistics.of(counts.entrySet().stream()
                .flatMap(each -> LongStream.range(0, each.getValue()).mapToObj(_ -> each.getKey())));
    }

    private static Customer customer(Person person) {
        return new Customer(person.stage(), person.everBought(), person.reasons());
    }
}
