package dev.rung.scoring.stream;

import static dev.rung.scoring.Histories.ALICE;
import static dev.rung.scoring.Histories.SHANGHAI;
import static dev.rung.scoring.Histories.TODAY;
import static dev.rung.scoring.assessment.program.PoliciesOfTests.V1;
import static dev.rung.scoring.stream.Merges.BOB;
import static dev.rung.scoring.stream.Merges.by;
import static dev.rung.scoring.stream.Merges.merged;
import static dev.rung.scoring.stream.Merges.registered;
import static dev.rung.scoring.stream.Merges.undone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.customer.Behaviour.OrderPaid;
import dev.rung.contracts.customer.Behaviour.OrderRefunded;
import dev.rung.contracts.scoring.AssessmentEvent.Assessed;
import dev.rung.scoring.Histories;
import dev.rung.scoring.assessment.program.TierProgram;
import dev.rung.scoring.features.Features;
import dev.rung.scoring.state.CustomerState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/// Bob and Alice are one. Whatever the order in which the stream hears of it, they stand as one who did all of it:
/// in what is remembered, in every figure, and for plain histories in the tier.
///
/// Not always in the tier, and rightly so (ADR 14). One who did it all from the start is dated by what is known
/// today of each moment. A merge counts from when it is told: the tier that either held then stays, and no moment
/// before it is asked again (`MergeLinks.settles`). The two differ in two kinds of histories, and only upwards:
///
/// - a refund that is told to Alice for an order that Bob paid takes nothing until they are one. Bob held his tier
///   meanwhile, others were told, and points were posted by it; the merge must not take it away from before.
/// - where the window of today has left something behind, a tier that one customer would have reached by both
///   histories together, long ago, was held by neither; and one that Bob reached then, he keeps to its cycle's end.
///
/// Were the strict law to hold, a merge would have to date tiers into a time before it was told: the points of
/// either would be posted anew, and an undone merge could not give back what was held.
class MergePropertiesTest {

    @Property(tries = 25)
    void whoeverWereMergedStandAsOneWhoDidItAll(@ForAll("histories") List<Behaviour> history, @ForAll Random dice) {
        try (var one = new StreamOfTests();
                var two = new StreamOfTests()) {
            registered(BOB).to(two);
            history.forEach(did -> one.send(by(BOB, did)));
            shuffled(history, dice, List.of(told(merged(ALICE, BOB, 2)), told(undone(ALICE, BOB, 3))))
                    .forEach(step -> step.accept(two));
            merged(ALICE, BOB, 4).to(two);

            var expected = one.lastAssessed(BOB);
            var found = two.lastAssessed(BOB);
            assertThat(remembered(two.customer(BOB))).isEqualTo(remembered(one.customer(BOB)));
            assertSame(found, expected, history);
        }
    }

    @Property(tries = 25)
    void anUndoneMergeIsAsIfItHadNeverBeen(@ForAll("histories") List<Behaviour> history, @ForAll Random dice) {
        try (var never = new StreamOfTests();
                var undone = new StreamOfTests()) {
            var seed = dice.nextLong();
            shuffled(history, new Random(seed), List.of()).forEach(step -> step.accept(never));
            shuffled(history, new Random(seed), List.of(told(merged(ALICE, BOB, 2))))
                    .forEach(step -> step.accept(undone));
            undone(ALICE, BOB, 3).to(undone);

            for (var id : List.of(ALICE, BOB)) {
                if (never.customer(id) != null) {
                    assertThat(undone.customer(id).whole())
                            .isEqualTo(never.customer(id).features());
                    assertSame(undone.lastAssessed(id), never.lastAssessed(id), history);
                }
            }
        }
    }

    /// Everything twice and in any order, done by the one, by the other or told of both, with what
    /// customer-service tells somewhere in between.
    private static List<Consumer<StreamOfTests>> shuffled(
            List<Behaviour> history, Random dice, List<Consumer<StreamOfTests>> told) {
        long sides = dice.nextLong();
        var steps = new ArrayList<Consumer<StreamOfTests>>();
        for (var did : history) {
            for (var id : whose(did, sides)) {
                steps.add(stream -> stream.send(by(id, did)));
            }
        }
        steps.addAll(List.copyOf(steps));
        Collections.shuffle(steps, dice);
        for (var each : told) {
            steps.add(dice.nextInt(steps.size() + 1), each);
            steps.add(dice.nextInt(steps.size() + 1), each);
        }
        return steps;
    }

    /// All that is told of one order is told alike: to one of them, to both, or the payment to the one and the
    /// refunds to the other.
    private static List<UUID> whose(Behaviour did, long sides) {
        var order = order(did);
        if (order == null) {
            return List.of(Math.floorMod(did.hashCode() ^ sides, 2) == 0 ? ALICE : BOB);
        }
        return switch (Math.floorMod(order.hashCode() ^ sides, 5)) {
            case 0 -> List.of(ALICE);
            case 1 -> List.of(BOB);
            case 2 -> List.of(did instanceof OrderPaid ? ALICE : BOB);
            case 3 -> List.of(did instanceof OrderPaid ? BOB : ALICE);
            default -> List.of(ALICE, BOB);
        };
    }

    private static @Nullable String order(Behaviour did) {
        return switch (did) {
            case OrderPaid paid -> paid.orderId();
            case OrderRefunded refunded ->
                Objects.requireNonNullElse(refunded.orderId(), "refund " + refunded.refundId());
            default -> null;
        };
    }

    private static void assertSame(Assessed found, Assessed expected, List<Behaviour> history) {
        assertThat(found.components()).isEqualTo(expected.components());
        assertThat(found.rfm()).isEqualTo(expected.rfm());
        assertThat(found.lifecycle()).isEqualTo(expected.lifecycle());
        assertThat(found.behaviour()).isEqualTo(expected.behaviour());
        if (isPlain(history)) {
            assertThat(found.tier().tier()).isEqualTo(expected.tier().tier());
        } else {
            // see above: at least what the value earns
            assertThat(found.tier().tier().rank()).isGreaterThanOrEqualTo(V1.rankEarned(found.growthValue()));
        }
        assertThat(found.mergedInto()).isNull();
    }

    private static boolean isPlain(List<Behaviour> history) {
        var windowStart = V1.windowStart(TODAY);
        return history.stream()
                .noneMatch(did -> did instanceof OrderRefunded
                        || Objects.requireNonNull(did.event())
                                .occurredAt()
                                .atZone(SHANGHAI)
                                .toLocalDate()
                                .isBefore(windowStart));
    }

    private static Features remembered(CustomerState state) {
        return state.whole().since(TODAY.minusDays(TierProgram.LONGEST_WINDOW));
    }

    private static Consumer<StreamOfTests> told(Merges.CustomerRecord told) {
        return told::to;
    }

    @Provide
    Arbitrary<List<Behaviour>> histories() {
        return Histories.histories();
    }
}
