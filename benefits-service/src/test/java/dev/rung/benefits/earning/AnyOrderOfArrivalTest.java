package dev.rung.benefits.earning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.benefits.ledger.LedgerInMemory;
import dev.rung.benefits.ledger.LedgerInMemory.Content;
import dev.rung.benefits.ledger.Reversal;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/// The final points are a function of the set of facts: not of their order, nor of how often or in which batches they
/// came.
class AnyOrderOfArrivalTest {

    private static final UUID ALICE = UUID.randomUUID();
    private static final Instant NOW = Tale.day(20);

    @Property(tries = 500)
    void theSameFactsEndInTheSameLots(
            @ForAll("facts") List<Fact> facts, @ForAll Reversal reversal, @ForAll Random random) {
        var asTheyAre = arrive(List.of(facts), reversal);
        var shuffled = new ArrayList<>(facts);
        shuffled.addAll(facts.subList(0, facts.size() / 2));
        Collections.shuffle(shuffled, random);

        var otherwise = arrive(batches(shuffled, random), reversal);

        assertThat(otherwise.contents()).isEqualTo(asTheyAre.contents());
        assertThat(otherwise.pending()).isEqualTo(asTheyAre.pending());
        assertThat(otherwise.available()).isEqualTo(asTheyAre.available());
    }

    @Property(tries = 500)
    void theBooksHoldAfterEveryBatch(
            @ForAll("facts") List<Fact> facts, @ForAll Reversal reversal, @ForAll Random random) {
        var ledger = arrive(batches(facts, random), reversal);

        assertThat(ledger.contents().values())
                .allSatisfy(lot -> assertThat(lot.pending() + lot.available()).isEqualTo(lot.issued()))
                .allSatisfy(lot -> assertThat(lot.issued()).isGreaterThanOrEqualTo(lot.earned()))
                .allSatisfy(lot ->
                        assertThat(Math.min(lot.pending(), lot.available())).isZero());
        assertThat(ledger.pending()).isEqualTo(sum(ledger, true)).isNotNegative();
        assertThat(ledger.available()).isEqualTo(sum(ledger, false)).isNotNegative();
        assertThat(ledger.keys()).doesNotHaveDuplicates();
    }

    @Property(tries = 300)
    void exceptOnlyPendingEveryLotHoldsExactlyWhatItsOrderEarns(@ForAll("facts") List<Fact> facts) {
        var ledger = arrive(List.of(facts), Reversal.WITHIN_BALANCE);

        assertThat(ledger.contents().values())
                .allSatisfy(lot -> assertThat(lot.issued()).isEqualTo(lot.earned()));
    }

    /// As the database does it: a fact is known by its id, and each batch is settled from all that is known.
    private static LedgerInMemory arrive(List<List<Fact>> batches, Reversal reversal) {
        var policy = Rules.with(reversal);
        var ledger = new LedgerInMemory();
        Set<Fact> known = new HashSet<>();
        for (var batch : batches) {
            known.addAll(batch);
            ledger.settle(policy.claims(History.of(known), NOW), News.of(batch)::causeOf);
        }
        return ledger;
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

    private static long sum(LedgerInMemory ledger, boolean pending) {
        return ledger.contents().values().stream()
                .mapToLong(pending ? Content::pending : Content::available)
                .sum();
    }

    private static String tier(int rank) {
        return Rules.delivered().tiers().get(rank).code();
    }

    @Provide
    Arbitrary<List<Fact>> facts() {
        var orders = Arbitraries.of("o1", "o2", "o3", "o4");
        var times = Arbitraries.integers().between(0, 25 * 24).map(hours -> Tale.START.plus(Duration.ofHours(hours)));
        var amounts = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("300"))
                .ofScale(3);
        var ids = Arbitraries.randomValue(random -> new UUID(random.nextLong(), random.nextLong()));
        var paid = Combinators.combine(ids, times, orders, amounts)
                .as((id, time, order, amount) -> (Fact) new Fact.Paid(id, ALICE, time, order, amount));
        var completed = Combinators.combine(ids, times, orders)
                .as((id, time, order) -> (Fact) new Fact.Completed(id, ALICE, time, order));
        var refunded = Combinators.combine(ids, times, orders.injectNull(0.5), amounts)
                .as((id, time, order, amount) -> (Fact) new Fact.Refunded(id, ALICE, time, order, amount));
        var ranks = Arbitraries.integers().between(0, 4);
        var days = Arbitraries.integers().between(0, 25).map(Tale::day);
        var tiers = Combinators.combine(ids, days, ranks, ranks.injectNull(0.2)).as((id, time, rank, before) ->
                (Fact) new Fact.TierChanged(id, ALICE, time, tier(rank), rank, before == null ? null : tier(before)));
        return Arbitraries.frequencyOf(
                        Tuple.of(4, paid), Tuple.of(1, completed), Tuple.of(3, refunded), Tuple.of(2, tiers))
                .list()
                .ofMinSize(1)
                .ofMaxSize(14);
    }
}
