package dev.rung.scoring.assessment.standing;

import static dev.rung.scoring.Histories.SHANGHAI;
import static dev.rung.scoring.Histories.TODAY;
import static dev.rung.scoring.Histories.daysAgo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.scoring.assessment.standing.PastStanding.GrantSpan;
import dev.rung.scoring.assessment.standing.TierStanding.Active;
import dev.rung.scoring.assessment.standing.TierStanding.AtRisk;
import dev.rung.scoring.assessment.standing.TierStanding.Grace;
import dev.rung.scoring.assessment.value.AssessmentDate;
import dev.rung.scoring.lifecycle.PublishedLifecycle;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CarriedStandingTest {

    private static final Hold BRONZE = new Hold("bronze", daysAgo(90), TODAY.plusDays(200), null);

    private static final GrantedTier GOLD = granted("gold", daysAgo(8), TODAY.plusDays(10));

    private static final UUID ENDING = new UUID(7, 7);

    /// The midnight after the last day.
    private static final Instant RUN_OUT =
            TODAY.plusDays(11).atStartOfDay(SHANGHAI).toInstant();

    @Test
    void whatIsGrantedCountsToItsLastDay() {
        assertThat(carried(GOLD, "gold").granted(TODAY.plusDays(10))).isEqualTo(GOLD);
        assertThat(carried(GOLD, "gold").granted(TODAY.plusDays(11))).isNull();
        assertThat(carried(null, "bronze").granted(TODAY)).isNull();
    }

    @Test
    void aGrantIsOverForOthersIfTheyWereToldOfIt() {
        assertThat(carried(GOLD, "gold").isGrantOver(TODAY.plusDays(11))).isTrue();
        assertThat(carried(GOLD, "gold").isGrantOver(TODAY.plusDays(10))).isFalse();
        assertThat(carried(GOLD, "diamond").isGrantOver(TODAY.plusDays(11))).isFalse();
        assertThat(carried(null, "bronze").isGrantOver(TODAY)).isFalse();
        assertThat(CarriedStanding.UNRANKED.having(GOLD).isGrantOver(TODAY.plusDays(11)))
                .isFalse();
    }

    @Test
    void aGrantThatRanOutEndedAtTheMidnightAfterItsLastDay() {
        var after = carried(GOLD, "gold").withoutWhatIsOver(on(TODAY.plusDays(11)));

        assertThat(after.granted()).isNull();
        assertThat(after.past().grants()).containsExactly(new GrantSpan("gold", daysAgo(8), RUN_OUT));
        assertThat(carried(GOLD, "gold").withoutWhatIsOver(on(TODAY.plusDays(10))))
                .isEqualTo(carried(GOLD, "gold"));
        assertThat(carried(null, "bronze").withoutWhatIsOver(on(TODAY))).isEqualTo(carried(null, "bronze"));
    }

    @Test
    void aLaterGrantReplacesTheOneBeforeFromThenOn() {
        var silver = granted("silver", daysAgo(3), TODAY.plusDays(90));

        var replaced = carried(null, "bronze").grant(GOLD, SHANGHAI).grant(silver, SHANGHAI);

        assertThat(replaced.granted()).isEqualTo(silver);
        assertThat(replaced.past().grants()).containsExactly(new GrantSpan("gold", daysAgo(8), daysAgo(3)));
        assertThat(replaced.grant(GOLD, SHANGHAI)).isEqualTo(replaced);
        assertThat(replaced.grant(silver, SHANGHAI)).isEqualTo(replaced);
    }

    @Test
    void aGrantEndsWhereAPersonEndsItButNotLaterThanItsLastDay() {
        var gold = carried(null, "bronze").grant(GOLD, SHANGHAI);

        var early = gold.revoke(ENDING, daysAgo(1), SHANGHAI);
        var late = gold.revoke(ENDING, daysAgo(-60), SHANGHAI);

        assertThat(early.granted()).isNull();
        assertThat(early.past().grants()).containsExactly(new GrantSpan("gold", daysAgo(8), daysAgo(1)));
        assertThat(late.past().grants()).containsExactly(new GrantSpan("gold", daysAgo(8), RUN_OUT));
        assertThat(gold.revoke(ENDING, daysAgo(9), SHANGHAI)).isEqualTo(gold);
    }

    @Test
    void whereNothingWasGrantedAnEndIsRememberedAndNothingElse() {
        var ended = carried(null, "bronze").revoke(ENDING, daysAgo(1), SHANGHAI);

        assertThat(ended.granted()).isNull();
        assertThat(ended.past().grants()).isEmpty();
        assertThat(ended.grant(granted("gold", daysAgo(2), TODAY), SHANGHAI)).isEqualTo(ended);
    }

    @Test
    void whoWasSeenEarlierKeepsTheirState() {
        var since = BRONZE.since();
        var earlier = new Hold("bronze", daysAgo(120), BRONZE.until(), null);

        for (var states : List.of(
                List.of(new Active(BRONZE), new Active(earlier)),
                List.of(new AtRisk(BRONZE), new AtRisk(earlier)),
                List.of(new Grace(BRONZE, TODAY), new Grace(earlier, TODAY)))) {
            assertThat(CarriedStanding.UNRANKED
                            .holding(states.getFirst())
                            .begunEarlier(since, daysAgo(120))
                            .tier())
                    .isEqualTo(states.getLast());
        }
        assertThat(CarriedStanding.UNRANKED.begunEarlier(since, daysAgo(120))).isEqualTo(CarriedStanding.UNRANKED);
    }

    private static AssessmentDate on(LocalDate date) {
        return new AssessmentDate(date, SHANGHAI, true);
    }

    private static GrantedTier granted(String tier, Instant since, LocalDate until) {
        return new GrantedTier(new UUID(1, tier.length()), tier, since, until);
    }

    private static CarriedStanding carried(@Nullable GrantedTier granted, String told) {
        return new CarriedStanding(
                new Active(BRONZE),
                granted,
                new PublishedStanding(told, daysAgo(8), TODAY.plusDays(10), PublishedStanding.State.ACTIVE),
                1,
                null,
                PublishedLifecycle.NOTHING,
                PastStanding.NONE);
    }
}
