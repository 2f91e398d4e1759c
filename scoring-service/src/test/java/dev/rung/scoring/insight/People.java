package dev.rung.scoring.insight;

import static dev.rung.scoring.Histories.SHANGHAI;
import static dev.rung.scoring.Histories.TODAY;

import dev.rung.contracts.TierRef;
import dev.rung.contracts.customer.Behaviour;
import dev.rung.scoring.Histories;
import dev.rung.scoring.features.Features;
import dev.rung.scoring.insight.Person.Move;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collector;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/// Customers made up for a test.
final class People {

    static final List<String> TIERS = List.of("regular", "bronze", "silver", "gold");
    static final Ladder LADDER = new Ladder(IntStream.range(0, TIERS.size())
            .mapToObj(rank -> new TierRef(TIERS.get(rank), rank, Map.of("en", TIERS.get(rank))))
            .toList());

    private final LocalDate seenOn;
    private final List<Move> moves = new ArrayList<>();
    private Features features;
    private @Nullable String began;
    private String stage = "growing";
    private List<String> reasons = List.of();

    private People(LocalDate seenOn) {
        this.seenOn = seenOn;
        this.features = features(Histories.visited("first " + seenOn, noon(seenOn)), seenOn);
    }

    static People seen(int daysAgo) {
        return seenOn(TODAY.minusDays(daysAgo));
    }

    static People seenOn(LocalDate date) {
        return new People(date);
    }

    /// Before the first move, as it was recorded.
    People began(String tier) {
        began = tier;
        return this;
    }

    People moved(int daysAgo, String tier) {
        moves.add(new Move(TODAY.minusDays(daysAgo), tier));
        return this;
    }

    People paid(int daysAgo, String amount) {
        return paidOn(TODAY.minusDays(daysAgo), amount);
    }

    People paidOn(LocalDate date, String amount) {
        var order = "O-" + date + "-" + features.purchases().size();
        features = features.plus(features(Histories.paid(order, amount, noon(date)), date));
        return this;
    }

    People standing(String stage, String... reasons) {
        this.stage = stage;
        this.reasons = List.of(reasons);
        return this;
    }

    Person person() {
        return new Person(seenOn, began, moves, features, stage, reasons);
    }

    static <A, R> R collect(Collector<Person, A, R> collector, List<Person> people) {
        return people.stream().collect(collector);
    }

    /// The same in two halves, laid together by the combiner.
    static <A, R> R collectInHalves(Collector<Person, A, R> collector, List<Person> people) {
        var one = collector.supplier().get();
        var other = collector.supplier().get();
        for (int i = 0; i < people.size(); i++) {
            collector.accumulator().accept(i % 2 == 0 ? one : other, people.get(i));
        }
        return collector.finisher().apply(collector.combiner().apply(one, other));
    }

    /// Up to 30 customers of the last 200 days, each with some moves and orders since they were seen.
    static Arbitrary<List<Person>> any() {
        var days = Arbitraries.integers().between(0, 200);
        var move = Combinators.combine(days, Arbitraries.of(TIERS))
                .as((ago, tier) -> new Move(TODAY.minusDays(ago), tier));
        var moves = move.list().ofMaxSize(5);
        var orders = days.list().ofMaxSize(6);
        return Combinators.combine(days, moves, orders)
                .as(People::made)
                .list()
                .ofMaxSize(30)
                .withoutEdgeCases();
    }

    private static Person made(int seenAgo, List<Move> moves, List<Integer> orders) {
        var one = seen(seenAgo);
        one.moves.addAll(moves.stream()
                .filter(move -> !move.on().isBefore(one.seenOn))
                .sorted(Comparator.comparing(Move::on))
                .toList());
        orders.stream().filter(ago -> ago <= seenAgo).forEach(ago -> one.paid(ago, "10.50"));
        return one.person();
    }

    private static Features features(Behaviour behaviour, LocalDate date) {
        return Features.of(behaviour, noon(date), SHANGHAI);
    }

    private static Instant noon(LocalDate date) {
        return date.atTime(12, 0).atZone(SHANGHAI).toInstant();
    }
}
