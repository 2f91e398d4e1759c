package dev.rung.scoring.insight;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.filtering;
import static java.util.stream.Collectors.groupingBy;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// From which tier to which customers went between the ends of two business dates.
///
/// @param from the tier then; null for those who were not seen yet
/// @param to the tier at the end
record Migration(@Nullable String from, String to) {

    /// How many went which way; who stayed where they were went from a tier to itself. Who was not seen by the end is
    /// left out.
    static Collector<Person, ?, Map<Migration, Long>> counts(Period period, String lowest) {
        return filtering(
                person -> !person.seenOn().isAfter(period.to()),
                groupingBy(person -> of(person, period, lowest), counting()));
    }

    static Migration of(Person person, Period period, String lowest) {
        var to = person.tierOn(period.to(), lowest);
        return new Migration(person.tierOn(period.from(), lowest), to == null ? lowest : to);
    }

    static Set<String> tiers(Map<Migration, Long> counts) {
        return counts.keySet().stream()
                .flatMap(each -> Stream.concat(Stream.ofNullable(each.from), Stream.of(each.to)))
                .collect(Collectors.toSet());
    }

    /// The moves between tiers that are on the ladder now.
    static long count(Map<Migration, Long> counts, Ladder ladder, int direction) {
        return counts.entrySet().stream()
                .filter(each -> each.getKey().direction(ladder) == direction)
                .collect(Collectors.summingLong(Map.Entry::getValue));
    }

    private int direction(Ladder ladder) {
        return from == null ? 0 : ladder.compare(from, to);
    }
}
