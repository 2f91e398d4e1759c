package dev.rung.scoring.assessment.standing;

import static dev.rung.scoring.Histories.SHANGHAI;
import static dev.rung.scoring.Histories.TODAY;
import static dev.rung.scoring.assessment.program.PoliciesOfTests.V1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.scoring.assessment.standing.StandingPolicy.TierTransition;
import dev.rung.scoring.assessment.standing.TierStanding.Active;
import dev.rung.scoring.assessment.standing.TierStanding.AtRisk;
import dev.rung.scoring.assessment.standing.TierStanding.Grace;
import dev.rung.scoring.assessment.standing.TierStanding.Held;
import dev.rung.scoring.assessment.value.AssessmentDate;
import dev.rung.scoring.assessment.value.QualifyingValue;
import java.time.Instant;
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
class CarriedStandingPropertiesTest {

    /// @param days since the visit before
    record Visit(int days, long value) {}

    @Property(tries = 300)
    void noStateIsFollowedByOneThatItMustNotBeFollowedBy(@ForAll("lives") List<Visit> life) {
        Held standing = beginner();
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
        Held standing = beginner();
        var today = TODAY;
        for (var visit : life) {
            today = today.plusDays(visit.days());
            var once = next(standing, visit, today);

            assertThat(next(once.next(), visit, today)).isEqualTo(new TierTransition(once.next(), null));
            standing = once.next();
        }
    }

    /// On the day itself: who entered a tier earlier also comes to the end of its cycle earlier.
    @Property(tries = 300)
    void whoIsWorthMoreTodayNeverStandsLowerToday(
            @ForAll("lives") List<Visit> life, @ForAll @LongRange(min = 0, max = 25_000) long more) {
        Held standing = beginner();
        var today = TODAY;
        for (var visit : life) {
            today = today.plusDays(visit.days());
            var with = next(standing, new Visit(visit.days(), visit.value() + more), today)
                    .next();
            standing = next(standing, visit, today).next();

            assertThat(rank(with)).isGreaterThanOrEqualTo(rank(standing));
        }
    }

    @Property(tries = 300)
    void nobodyHoldsLessThanWhatIsEarned(@ForAll("lives") List<Visit> life) {
        Held standing = beginner();
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
        return Combinators.combine(days, value).as(Visit::new).list().ofMaxSize(60);
    }

    private static boolean isAllowed(Held before, TierTransition step, LocalDate today) {
        var next = step.next();
        boolean higher = rank(next) > rank(before);
        boolean lower = rank(next) < rank(before);
        if (lower != (step.loss() != null)) {
            return false;
        }
        if (higher) {
            return next instanceof Active;
        }
        return switch (before) {
            case Active _ -> !lower;
            case AtRisk _ -> !lower;
            case Grace grace ->
                lower
                        ? today.isAfter(grace.end()) && rank(next) >= rank(before) - 1
                        : next.equals(grace) || next instanceof Active;
        };
    }

    private static Held beginner() {
        return new Active(new Hold("regular", Instant.parse("2024-02-29T04:00:00Z"), null, null));
    }

    private static TierTransition next(Held standing, Visit visit, LocalDate today) {
        var worth = new QualifyingValue(
                visit.value(), LocalDate.of(2024, 2, 29), Instant.MIN, new AssessmentDate(today, SHANGHAI, true));
        return StandingPolicy.decide(standing, V1, false, worth);
    }

    private static int rank(Held held) {
        return V1.rankOf(held.hold().tier());
    }
}
