package dev.rung.benefits.earning.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rung.benefits.earning.rules.BudgetPolicy.BudgetDemand;
import dev.rung.benefits.earning.rules.BudgetPolicy.Grant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class BudgetPolicyTest {

    private static final UUID ALICE = UUID.randomUUID();

    @Test
    void whoComesFirstHasItTheNextOneGetsWhatIsLeft() {
        assertThat(BudgetPolicy.grants(10, List.of(claim("a", 7, 0), claim("b", 7, 0), claim("c", 7, 0))))
                .extracting(grant -> grant.demand().source(), Grant::points)
                .containsExactly(tuple("a", 7L), tuple("b", 3L));
    }

    @Test
    void theSameOrLessAgainTakesNothing() {
        assertThat(BudgetPolicy.grants(10, List.of(claim("a", 7, 7), claim("a", 3, 7))))
                .isEmpty();
        assertThat(BudgetPolicy.grants(10, List.of(claim("a", 9, 7))))
                .extracting(Grant::points)
                .containsExactly(2L);
    }

    /// BudgetDemand by claim, counted point by point.
    @Property(tries = 500)
    void neverMoreThanTheBudgetAndThePlainCountIsTheSame(
            @ForAll @LongRange(min = 0, max = 40) long budget, @ForAll("claims") List<List<BudgetDemand>> batches) {
        var granted = new HashMap<String, Long>();
        var plain = new HashMap<String, Long>();
        var left = budget;
        for (var batch : batches) {
            var used = granted.values().stream().mapToLong(one -> one).sum();
            var asked = batch.stream()
                    .map(one -> claim(one.source(), one.points(), granted.getOrDefault(one.source(), 0L)))
                    .toList();
            BudgetPolicy.grants(budget - used, asked)
                    .forEach(one -> granted.merge(one.demand().source(), one.points(), Long::sum));
            for (var one : batch) {
                while (plain.getOrDefault(one.source(), 0L) < one.points() && left > 0) {
                    plain.merge(one.source(), 1L, Long::sum);
                    left--;
                }
            }
        }
        assertThat(granted).isEqualTo(plain);
        assertThat(granted.values().stream().mapToLong(one -> one).sum()).isLessThanOrEqualTo(budget);
    }

    @Provide
    Arbitrary<List<List<BudgetDemand>>> claims() {
        return Combinators.combine(
                        Arbitraries.of("a", "b", "c", "d"), Arbitraries.longs().between(0, 15))
                .as((source, points) -> claim(source, points, 0))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .list()
                .ofMaxSize(6)
                .map(ArrayList::new);
    }

    private static BudgetDemand claim(String source, long points, long granted) {
        return new BudgetDemand(ALICE, source, points, granted);
    }
}
