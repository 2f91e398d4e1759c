package dev.rung.scoring.insight;

import dev.rung.scoring.lifecycle.RhythmTerms;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collector;

/// What customers bought in a period and who was lost in it, by the tier that they had when it began: what they did in
/// the period shall not choose the group it is counted in. Who came later counts in the lowest tier.
record Loyalty(Period period, String lowest, RhythmTerms terms) {

    Collector<Person, Map<String, LoyaltySum>, Map<String, LoyaltySum>> sums() {
        return Collector.of(TreeMap::new, this::add, Loyalty::joined);
    }

    private void add(Map<String, LoyaltySum> sums, Person person) {
        if (!person.seenOn().isAfter(period.to())) {
            var start = period.from().minusDays(1);
            var tier = person.tierOn(start, lowest);
            sums.merge(tier == null ? lowest : tier, of(person), LoyaltySum::plus);
        }
    }

    private LoyaltySum of(Person person) {
        var totals = person.features().total(period.from(), period.to());
        var atStart = Past.of(person, period.from().minusDays(1)).stage(terms);
        if (atStart.filter(Loyalty::isAwake).isEmpty()) {
            return LoyaltySum.of(totals.orders(), totals.spend());
        }
        var atEnd = Past.of(person, period.to()).stage(terms).orElse("");
        return LoyaltySum.of(totals.orders(), totals.spend()).active(atEnd);
    }

    private static boolean isAwake(String stage) {
        return !stage.equals("dormant") && !stage.equals("lost");
    }

    private static Map<String, LoyaltySum> joined(Map<String, LoyaltySum> one, Map<String, LoyaltySum> other) {
        other.forEach((tier, sum) -> one.merge(tier, sum, LoyaltySum::plus));
        return one;
    }
}
