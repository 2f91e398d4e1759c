package dev.rung.benefits.earning.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.benefits.earning.CustomerStory;
import dev.rung.benefits.earning.facts.Fact;
import dev.rung.benefits.earning.facts.NewFacts;
import dev.rung.benefits.ledger.lot.Reversal;
import dev.rung.benefits.ledger.settlement.LedgerInMemory;
import dev.rung.benefits.ledger.settlement.LedgerInMemory.Content;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/// The final points are a function of the set of facts: not of their order, nor of how often or
/// in which batches they came.
class AnyOrderOfArrivalTest {

    private static final UUID ALICE = UUID.randomUUID();
    private static final Instant NOW = CustomerStory.day(20);

    /// The points of 2026 are over, those of 2027 are not.
    private static final Instant NEW_YEAR_2028 = Instant.parse("2027-12-31T16:00:00Z");

    @Property(tries = 500)
    void theSameFactsEndInTheSameLots(
            @ForAll("facts") List<Fact> facts, @ForAll Reversal reversal, @ForAll Random random) {
        var asTheyAre = arrive(List.of(facts), reversal);
        var shuffled = new ArrayList<>(facts);
        shuffled.addAll(facts.subList(0, facts.size() / 2));
        Collections.shuffle(shuffled, random);

        var otherwise = arrive(batches(shuffled, random), reversal);

        assertThat(ofSomething(otherwise)).isEqualTo(ofSomething(asTheyAre));
        assertThat(otherwise.pending()).isEqualTo(asTheyAre.pending());
        assertThat(otherwise.available()).isEqualTo(asTheyAre.available());
    }

    @Property(tries = 500)
    void theBooksHoldAfterEveryBatch(
            @ForAll("facts") List<Fact> facts, @ForAll Reversal reversal, @ForAll Random random) {
        var ledger = arrive(batches(facts, random), reversal);

        theBooksHold(ledger);
    }

    /// Neither what the customer has depends on when a fact was heard of, nor what was issued and what expired.
    @Property(tries = 500)
    void whatEndsInBetweenIsGoneWhateverArrivesWhen(
            @ForAll("facts") List<Fact> facts, @ForAll Reversal reversal, @ForAll Random random) {
        var ledger = new LedgerInMemory();
        var policy = SampleRules.promoted(reversal);
        var known = new HashSet<Fact>();
        var batches = batches(facts, random);
        var turn = random.nextInt(batches.size() + 1);
        for (int i = 0; i < batches.size(); i++) {
            known.addAll(batches.get(i));
            var now = i < turn ? NOW : NEW_YEAR_2028;
            ledger.settle(
                    policy.targets(CustomerStory.multiplied(known, now), now), NewFacts.of(batches.get(i))::causeOf);
            if (random.nextBoolean()) {
                ledger.settle(
                        policy.targets(CustomerStory.multiplied(known, now), now), NewFacts.of(List.of())::causeOf);
            }
        }
        ledger.settle(
                policy.targets(CustomerStory.multiplied(known, NEW_YEAR_2028), NEW_YEAR_2028),
                NewFacts.of(List.of())::causeOf);

        var otherwise = new LedgerInMemory();
        otherwise.settle(
                policy.targets(CustomerStory.multiplied(known, NEW_YEAR_2028), NEW_YEAR_2028),
                NewFacts.of(facts)::causeOf);
        assertThat(ofSomething(ledger)).isEqualTo(ofSomething(otherwise));
        assertThat(ledger.pending()).isEqualTo(otherwise.pending());
        assertThat(ledger.available()).isEqualTo(otherwise.available());
        theBooksHold(ledger);
        theBooksHold(otherwise);
    }

    private static void theBooksHold(LedgerInMemory ledger) {
        assertThat(ledger.contents().values())
                .allSatisfy(lot -> assertThat(lot.pending() + lot.available() + lot.expired())
                        .isEqualTo(lot.issued()))
                .allSatisfy(lot -> assertThat(lot.issued()).isGreaterThanOrEqualTo(lot.earned()))
                .allSatisfy(lot ->
                        assertThat(Math.min(lot.pending(), lot.available())).isZero());
        assertThat(ledger.pending()).isEqualTo(sum(ledger, Content::pending)).isNotNegative();
        assertThat(ledger.available())
                .isEqualTo(sum(ledger, Content::available))
                .isNotNegative();
        assertThat(ledger.expired()).isEqualTo(sum(ledger, Content::expired)).isNotNegative();
        assertThat(ledger.keys()).doesNotHaveDuplicates();
        assertThat(ledger.moved().values()).allSatisfy(moved -> {
            assertThat(moved.getFirst().kind()).isEqualTo("earn");
            assertThat(moved)
                    .allSatisfy(one -> assertThat(one.occurredAt())
                            .isAfterOrEqualTo(moved.getFirst().occurredAt()));
        });
    }

    @Property(tries = 300)
    void exceptOnlyPendingEveryLotHoldsExactlyWhatItsOrderEarns(@ForAll("facts") List<Fact> facts) {
        var ledger = arrive(List.of(facts), Reversal.WITHIN_BALANCE);

        assertThat(ledger.contents().values())
                .allSatisfy(lot -> assertThat(lot.issued()).isEqualTo(lot.earned()));
    }

    /// As the database does it: a fact is known by its id, and each batch is settled from all that is known.
    private static LedgerInMemory arrive(List<List<Fact>> batches, Reversal reversal) {
        var policy = SampleRules.promoted(reversal);
        var ledger = new LedgerInMemory();
        Set<Fact> known = new HashSet<>();
        for (var batch : batches) {
            known.addAll(batch);
            ledger.settle(policy.targets(CustomerStory.multiplied(known, NOW), NOW), NewFacts.of(batch)::causeOf);
        }
        return ledger;
    }

    /// A lot that never held anything is not opened.
    private static Map<String, Content> ofSomething(LedgerInMemory ledger) {
        var contents = ledger.contents();
        contents.values().removeIf(lot -> lot.earned() == 0 && lot.issued() == 0);
        return contents;
    }

    private static List<List<Fact>> batches(List<Fact> facts, Random random) {
        var batches = new ArrayList<List<Fact>>();
        for (int from = 0; from < facts.size(); ) {
            var to = Math.min(facts.size(), from + 1 + random.nextInt(4));
            batches.add(facts.subList(from, to));
            from = to;
        }
        return batches;
    }

    private static long sum(LedgerInMemory ledger, ToLongFunction<Content> points) {
        return ledger.contents().values().stream().mapToLong(points).sum();
    }

    private static String tier(int rank) {
        return SampleRules.delivered().tiers().get(rank).code();
    }

    @Provide
    Arbitrary<List<Fact>> facts() {
        var orders = Arbitraries.of("o1", "o2", "o3", "o4");
        var years = Arbitraries.frequencyOf(Tuple.of(4, Arbitraries.just(0)), Tuple.of(1, Arbitraries.just(365 * 24)));
        var times = Combinators.combine(years, Arbitraries.integers().between(0, 25 * 24))
                .as((year, hours) -> CustomerStory.START.plus(Duration.ofHours(year + hours)));
        var amounts = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("300"))
                .ofScale(3);
        var ids = Arbitraries.randomValue(random -> new UUID(random.nextLong(), random.nextLong()));
        var paid = Combinators.combine(ids, times, orders, amounts).as((id, time, order, amount) ->
                (Fact) new Fact.Paid(id, ALICE, time, order, null, amount, null, null));
        var part = Combinators.combine(ids, times, orders, Arbitraries.of("deposit", "balance"), amounts)
                .as((id, time, order, payment, amount) ->
                        (Fact) new Fact.Paid(id, ALICE, time, order, payment, amount, new BigDecimal("250"), null));
        var completed = Combinators.combine(ids, times, orders)
                .as((id, time, order) -> (Fact) new Fact.Completed(id, ALICE, time, order, null));
        var refunds = Arbitraries.of("R-1", "R-2", "R-3", "R-4");
        var refunded = Combinators.combine(ids, times, refunds, orders.injectNull(0.5), amounts)
                .as((id, time, refund, order, amount) ->
                        (Fact) new Fact.Refunded(id, ALICE, time, refund, order, amount, null));
        var spans = Combinators.combine(
                        Arbitraries.integers().between(0, 25),
                        Arbitraries.integers().between(0, 4))
                .as((day, rank) -> CustomerStory.held(tier(rank), day))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
        // of one revision there is one path
        var tiers = Combinators.combine(ids, times, spans).as((id, time, held) ->
                (Fact) new Fact.TierPath(id, ALICE, time, id.getLeastSignificantBits() >>> 1, held));
        return Arbitraries.frequencyOf(
                        Tuple.of(4, paid),
                        Tuple.of(2, part),
                        Tuple.of(1, completed),
                        Tuple.of(3, refunded),
                        Tuple.of(2, tiers))
                .list()
                .ofMinSize(1)
                .ofMaxSize(14);
    }
}
