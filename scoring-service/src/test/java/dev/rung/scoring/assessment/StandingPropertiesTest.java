package dev.rung.scoring.assessment;

import static dev.rung.scoring.Histories.SHANGHAI;
import static dev.rung.scoring.Histories.TODAY;
import static dev.rung.scoring.assessment.PoliciesOfTests.V1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.scoring.assessment.TierStanding.Active;
import dev.rung.scoring.assessment.TierStanding.AtRisk;
import dev.rung.scoring.assessment.TierStanding.Grace;
import dev.rung.scoring.assessment.TierStanding.Held;
import dev.rung.scoring.assessment.TierStanding.Unranked;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/// Whatever happens to a customer's worth from day to day.
class StandingPropertiesTest {

    /// @param days since the visit before
    /// @param refunded of the value
    record Visit(int days, long value, long refunded) {}

    @Property(tries = 300)
    void noStateIsFollowedByOneThatItMustNotBeFollowedBy(@ForAll("lives") List<Visit> life) {
        TierStanding standing = new Unranked();
        var today = TODAY;
        for (var visit : life) {
            today = today.plusDays(visit.days());
            var step = next(standing, visit, today);
            assertThat(isAllowed(standing, step, today))
                    .as("%s → %s on %s", standing, step, today)
                    .isTrue();
            standing = step.next();
        }
    }

    @Property(tries = 300)
    void askedAgainOnTheSameDayItSaysTheSame(@ForAll("lives") List<Visit> life) {
        TierStanding standing = new Unranked();
        var today = TODAY;
        for (var visit : life) {
            today = today.plusDays(visit.days());
            var once = next(standing, visit, today);

            assertThat(next(once.next(), visit, today)).isEqualTo(new Step(once.next(), null));
            standing = once.next();
        }
    }

    /// On the day itself: who entered a tier earlier also comes to the end of its cycle earlier.
    @Property(tries = 300)
    void whoIsWorthMoreTodayNeverStandsLowerToday(
            @ForAll("lives") List<Visit> life, @ForAll @LongRange(min = 0, max = 25_000) long more) {
        TierStanding standing = new Unranked();
        var today = TODAY;
        for (var visit : life) {
            today = today.plusDays(visit.days());
            var with = next(standing, new Visit(visit.days(), visit.value() + more, visit.refunded()), today)
                    .next();
            standing = next(standing, visit, today).next();

            assertThat(rank(with)).isGreaterThanOrEqualTo(rank(standing));
        }
    }

    /// Within a cycle, and as long as nothing ages: with every payment and refund the tier is the one that is left.
    @Property(tries = 300)
    void afterAnyOrderOfPaymentsAndRefundsTheTierIsTheOneEarned(@ForAll("payments") List<Long> payments) {
        TierStanding standing = new Unranked();
        long gross = 0;
        long value = 0;
        for (long payment : payments) {
            gross += Math.max(0, payment);
            value += payment;
            standing = next(standing, new Visit(0, Math.max(0, value), gross - Math.max(0, value)), TODAY)
                    .next();

            assertThat(rank(standing)).isEqualTo(V1.rankEarned(value));
        }
    }

    @Property(tries = 300)
    void nobodyHoldsLessThanWhatIsEarned(@ForAll("lives") List<Visit> life) {
        TierStanding standing = new Unranked();
        var today = TODAY;
        for (var visit : life) {
            today = today.plusDays(visit.days());
            standing = next(standing, visit, today).next();

            assertThat(rank(standing)).isGreaterThanOrEqualTo(V1.rankEarned(visit.value()));
        }
    }

    @Provide
    Arbitrary<List<Visit>> lives() {
        var days = Arbitraries.integers().between(0, 120);
        var value = Arbitraries.longs().between(0, 25_000);
        var refunded = Arbitraries.longs().between(0, 10_000);
        return Combinators.combine(days, value, refunded).as(Visit::new).list().ofMaxSize(60);
    }

    /// Below zero: refunds.
    @Provide
    Arbitrary<List<Long>> payments() {
        return Arbitraries.longs().between(-9_000, 12_000).list().ofMaxSize(30);
    }

    private static boolean isAllowed(TierStanding before, Step step, LocalDate today) {
        var next = step.next();
        boolean higher = rank(next) > rank(before);
        boolean lower = rank(next) < rank(before);
        if (lower != (step.loss() != null)) {
            return false;
        }
        if (step.loss() == Loss.REFUND) {
            return true; // to whatever became of what was held before
        }
        if (higher) {
            return next instanceof Active;
        }
        return switch (before) {
            case Unranked _ -> next instanceof Active;
            case Active _ -> !lower;
            case AtRisk _ -> !lower;
            case Grace grace ->
                lower
                        ? today.isAfter(grace.end()) && rank(next) >= rank(before) - 1
                        : next.equals(grace) || next instanceof Active;
        };
    }

    private static Step next(TierStanding standing, Visit visit, LocalDate today) {
        var noon = today.atTime(12, 0).atZone(SHANGHAI).toInstant();
        var worth = new Worth(
                visit.value(),
                _ -> new Worth.Earned(visit.value() + visit.refunded(), visit.value()),
                LocalDate.of(2024, 2, 29),
                noon,
                new Today(today, SHANGHAI, true));
        return StandingPolicy.decide(standing, V1, false, worth);
    }

    private static int rank(TierStanding standing) {
        return switch (standing) {
            case Unranked _ -> 0;
            case Held held -> V1.rankOf(held.hold().tier());
        };
    }
}
